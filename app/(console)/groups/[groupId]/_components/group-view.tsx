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
import { AppsCard, RolesCard, RulesCard } from "./group-cards.tsx";
import { GroupFacts, GroupHeader, WhoMayEdit } from "./group-header.tsx";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";
import { MembersTable } from "./members-table.tsx";

/** Everything about one group; `offers` is what may be done to many of its members. */
export function GroupView({ groupId, offers }: { groupId: string; offers: readonly BulkOffer[] }) {
  const { data, error, isFetching, refetch } = useRead("/groups/{groupId}", { groupId });
  const top = useKeepFocus(data);
  if (!data && error) {
    return (
      <Page kind="detail">
        <PageHeader breadcrumbs={GROUPS_TRAIL} title="Group" />
        <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      </Page>
    );
  }
  if (!data) return <DetailSkeleton trail={GROUPS_TRAIL} what="this group" />;
  const part = { overview: data, retrying: isFetching, onRetry: () => void refetch() };
  return (
    <OperationProvider>
      <Page kind="detail">
        <div ref={top} tabIndex={-1} className="flex min-w-0 flex-col gap-4 outline-none">
          <GroupHeader overview={data} />
          {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
          <WhoMayEdit overview={data} />
          <GroupFacts overview={data} />
        </div>
        <MembersTable overview={data} offers={offers} />
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <RulesCard {...part} />
            <RolesCard {...part} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <AppsCard {...part} />
            <ActionsDoneCard {...part} part={data.actions} about={data.group.id} />
          </div>
        </div>
      </Page>
    </OperationProvider>
  );
}
