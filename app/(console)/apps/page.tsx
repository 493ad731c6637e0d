import { listPage } from "#app/_features/list/list-page.tsx";
import { appsQuery } from "#lib/client/apps.ts";
import { listEveryApp } from "#lib/queries/apps/list.ts";
import { AppsList } from "./apps-list.tsx";

/** Apps of the org: what they are, whether they are in use, how one signs in. */
const { metadata, Page } = listPage({
  title: "Apps",
  meta: "What people sign in to with Okta.",
  prefetch: (client) => client.prefetchQuery({ ...appsQuery(), queryFn: () => listEveryApp() }),
  content: () => <AppsList />,
});

export { metadata, Page as default };
