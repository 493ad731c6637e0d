import { listPage } from "#app/_features/list/list-page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { RealmsList } from "./realms-list.tsx";
import { realmsParams, toRealmsQuery } from "./search-params.ts";

/** The org's realms. */
const { metadata, Page } = listPage({
  title: "Realms",
  meta: "Parts of the org whose people have their own admins.",
  params: realmsParams,
  prefetch: (client, params) => prefetchRead(client, "/realms", toRealmsQuery(params)),
  content: () => <RealmsList />,
});

export { metadata, Page as default };
