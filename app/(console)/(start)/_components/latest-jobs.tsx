"use client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#components/ui/link.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import { JobStatusBadge } from "#app/_features/bulk/job-status.tsx";
import { resultLabel } from "#app/_features/bulk/results.ts";
import { jobTitle } from "#app/_features/bulk/messages.ts";
import { LATEST_JOBS } from "./start-queries.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";

/** The newest bulk jobs of everyone, those under way followed live. */
export function LatestJobs() {
  const { data, error, isFetching, refetch } = useQuery(jobsQuery(LATEST_JOBS));
  return (
    <Card
      title="Latest bulk jobs"
      actions={
        <Link href="/bulk" className="link text-sm">
          All jobs
        </Link>
      }
      flush
    >
      {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {!data && !error && <Skeleton className="m-4 h-24" />}
      {data?.total === 0 && (
        <EmptyState title="No bulk job yet">Choose several people in the list, or bring a CSV.</EmptyState>
      )}
      <ul className="divide-y divide-line">
        {data?.rows.map((job) => (
          <li key={job.id} className="space-y-0.5 px-4 py-2 text-sm">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/bulk/${job.id}`} className="link min-w-0 flex-1 basis-48 font-medium">
                {jobTitle(job)}
              </Link>
              <JobStatusBadge status={job.status} />
            </div>
            <p className="text-xs text-muted">
              {[resultLabel(job), `By ${job.createdBy}`].filter(Boolean).join(". ")},{" "}
              <RelativeTime at={job.createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
