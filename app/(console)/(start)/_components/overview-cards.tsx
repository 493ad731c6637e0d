"use client";
import { useQuery } from "@tanstack/react-query";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { readQuery } from "#lib/client/reads.ts";
import type { Overview } from "#lib/schemas/overview.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { LatestJobs } from "./latest-jobs.tsx";
import { LockedOutCard } from "./locked-out-card.tsx";
import { OperationsChart } from "./operations-chart.tsx";
import { OwnActions } from "./own-actions.tsx";
import { SignInsChart } from "./sign-ins-chart.tsx";
import { WaitingCard } from "./waiting-card.tsx";

/** How often a start page left open is brought up to date, in milliseconds. */
const FRESH_EVERY_MS = 60_000;
/** While Okta's log is still being read, so that its numbers appear once they are known. */
const READING_EVERY_MS = 5_000;

/** Whether Okta’s log is still being read, so that what it tells is not all known yet. */
function isReading(overview: Overview | undefined): boolean {
  return overview?.logReach.ok === true && overview.logReach.items[0]?.state === "reading";
}

/** What each role's shift begins with: calls for the helpdesk, the whole for those who answer for it. */
export function OverviewCards({ role, login }: { role: Role; login: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...readQuery("/overview"),
    refetchInterval: ({ state }) => (isReading(state.data) ? READING_EVERY_MS : FRESH_EVERY_MS),
    staleTime: FRESH_EVERY_MS / 2,
  });
  if (!data) {
    if (error) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
    return <Skeleton className="h-96 w-full" />;
  }
  const operations = <OperationsChart operations={data.operations} />;
  const signIns = <SignInsChart signIns={data.signIns} logReach={data.logReach} />;
  return (
    <>
      {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      <WaitingCard waiting={data.waiting} logIsRead={role !== "helpdesk" && isReading(data)} />
      <div className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          {role === "auditor" ? operations : <LockedOutCard lockedOut={data.lockedOut} mayUnlock={data.mayUnlock} />}
          {signIns}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {role === "auditor" ? null : <OwnActions login={login} />}
          <LatestJobs />
          {role !== "auditor" && role !== "helpdesk" && operations}
        </div>
      </div>
    </>
  );
}
