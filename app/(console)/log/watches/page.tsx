import { LOG_TRAIL } from "#app/_features/page/trails.tsx";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { watchesQuery } from "#lib/client/watches.ts";
import { getWatches } from "#lib/queries/watches.ts";
import { NewWatch } from "./_components/new-watch.tsx";
import { Watches } from "./_components/watches.tsx";
import { head } from "./head.ts";

export const metadata = { title: head.title };

/** What is looked at on a schedule: new people, changed people, events by a filter. */
export default async function WatchesPage() {
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...watchesQuery(), queryFn: () => getWatches() });
  return (
    <Page kind="detail">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PageHeader {...head} breadcrumbs={LOG_TRAIL} actions={<NewWatch />} />
        <Watches />
      </HydrationBoundary>
    </Page>
  );
}
