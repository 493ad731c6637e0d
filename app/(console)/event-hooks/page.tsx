import { listPage } from "#app/_features/list/list-page.tsx";
import { eventHooksQuery } from "#lib/client/event-hooks.ts";
import { listEventHookRows } from "#lib/queries/org/event-hooks.ts";
import { EventHooksActions } from "./_components/event-hooks-actions.tsx";
import { EventHooksList } from "./event-hooks-list.tsx";

/** Where Okta tells others what happens. */
const { metadata, Page } = listPage({
  title: "Event hooks",
  meta: "Where Okta tells other systems what happens in the org.",
  prefetch: (client) => client.prefetchQuery({ ...eventHooksQuery(), queryFn: listEventHookRows }),
  actions: () => <EventHooksActions />,
  content: () => <EventHooksList />,
});

export { metadata, Page as default };
