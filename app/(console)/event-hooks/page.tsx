import { listPage } from "#app/_features/list/list-page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { EventHooksActions } from "./_components/event-hooks-actions.tsx";
import { EventHooksList } from "./event-hooks-list.tsx";

/** Where Okta tells others what happens. */
const { metadata, Page } = listPage({
  title: "Event hooks",
  meta: "Where Okta tells other systems what happens in the org.",
  prefetch: (client) => prefetchRead(client, "/event-hooks"),
  actions: () => <EventHooksActions />,
  content: () => <EventHooksList />,
});

export { metadata, Page as default };
