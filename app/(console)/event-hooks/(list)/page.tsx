import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { eventHooksQuery } from "#lib/client/event-hooks.ts";
import { listEventHookRows } from "#lib/queries/org/event-hooks.ts";
import { EventHooksBrowser } from "../_components/event-hooks-browser.tsx";
import { head } from "./head.ts";

export const metadata = { title: head.title };

/** Where Okta tells others what happens. */
export default async function EventHooksPage() {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...eventHooksQuery(), queryFn: listEventHookRows });
  return (
    <Page kind="table">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <EventHooksBrowser />
      </HydrationBoundary>
    </Page>
  );
}
