"use client";
import { ActionsDoneCard } from "#app/_features/audit/actions-done-card.tsx";
import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { OperationProvider } from "#app/_features/operation/operation-provider.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { useKeepFocus } from "#app/_features/page/use-keep-focus.ts";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { AppFacts, AppHeader } from "./app-header.tsx";
import { APPS_TRAIL } from "#app/_features/page/trails.tsx";
import { AppUsersTable } from "./app-users-table.tsx";
import { LeftoversCard } from "./leftovers-card.tsx";
import { Link } from "#components/ui/link.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import type { AppOverview } from "#lib/schemas/apps.ts";

/** Everything about one app; `offers` is what may be done to many of its people. */
export function AppView({ appId, offers }: { appId: string; offers: readonly BulkOffer[] }) {
  const { data, error, isFetching, refetch } = useRead("/apps/{appId}", { appId });
  const top = useKeepFocus(data);
  if (!data && error) {
    return (
      <Page kind="detail">
        <PageHeader breadcrumbs={APPS_TRAIL} title="App" />
        <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      </Page>
    );
  }
  if (!data) return <DetailSkeleton trail={APPS_TRAIL} what="this app" />;
  const part = { retrying: isFetching, onRetry: () => void refetch() };
  return (
    <OperationProvider>
      <Page kind="detail">
        <div ref={top} tabIndex={-1} className="flex min-w-0 flex-col gap-4 outline-none">
          <AppHeader overview={data} />
          {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
          <AppFacts app={data.app} />
        </div>
        <AppUsersTable overview={data} offers={offers} />
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <AppGroupsCard {...part} overview={data} />
            <LeftoversCard overview={data} offers={offers} />
          </div>
          <ActionsDoneCard {...part} part={data.actions} about={data.app.id} />
        </div>
      </Page>
    </OperationProvider>
  );
}

/** The groups whose members get the app. */
function AppGroupsCard({ overview, ...control }: PartControl & { overview: AppOverview }) {
  return (
    <PartCard
      {...control}
      title="Groups that give it"
      description="If someone is in several, the first group’s settings apply."
      part={overview.groups}
      itemKey={({ id }) => id}
      empty="No groups: everyone who has it was assigned directly."
    >
      {({ id, name, priority }) => (
        <>
          <Link href={`/groups/${id}`} className="link min-w-0 flex-1 font-medium wrap-anywhere">
            {name}
          </Link>
          {priority !== null && <span className="text-xs text-muted">Priority {priority}</span>}
        </>
      )}
    </PartCard>
  );
}
