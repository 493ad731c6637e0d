import { listPage } from "#app/_features/list/list-page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { AppsList } from "./apps-list.tsx";

/** Apps of the org: what they are, whether they are in use, how one signs in. */
const { metadata, Page } = listPage({
  title: "Apps",
  meta: "What people sign in to with Okta.",
  prefetch: (client) => prefetchRead(client, "/apps"),
  content: () => <AppsList />,
});

export { metadata, Page as default };
