import { listPage } from "#app/_features/list/list-page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { PoliciesList } from "./policies-list.tsx";
import { policiesParams } from "./search-params.ts";

/** The org's policies, a type at a time, in the order Okta goes through them. */
const { metadata, Page } = listPage({
  title: "Policies",
  meta: "Okta applies the first active policy that includes a person, from the top.",
  params: policiesParams,
  prefetch: (client, { type }) => prefetchRead(client, "/policies", { type }),
  content: () => <PoliciesList />,
});

export { metadata, Page as default };
