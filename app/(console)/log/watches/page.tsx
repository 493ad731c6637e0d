import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { watchesQuery } from "#lib/client/watches.ts";
import { getWatches } from "#lib/queries/watches.ts";
import { NewWatch } from "./_components/new-watch.tsx";
import { Watches } from "./_components/watches.tsx";

export const metadata = { title: "Watches" };

/** What is looked at on a schedule: new people, changed people, events by a filter. */
export default async function WatchesPage() {
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...watchesQuery(), queryFn: () => getWatches() });
  return (
    <Page kind="detail">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PageHeader
          title="Watches"
          breadcrumbs={<Breadcrumbs items={[{ label: "System Log", href: "/log" }]} />}
          meta="What Gatehouse looks for on a schedule. Each thing is found once, and other programs can fetch it as JSON."
          actions={<NewWatch />}
        />
        <Watches />
      </HydrationBoundary>
    </Page>
  );
}
