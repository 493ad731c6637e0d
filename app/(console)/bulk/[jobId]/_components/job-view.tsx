"use client";
import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { jobQuery } from "#lib/client/bulk.ts";
import { JobStatusBadge, JOB_STATES } from "#app/_features/bulk/job-status.tsx";
import { jobTitle } from "#app/_features/bulk/messages.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { JobControls } from "./job-controls.tsx";
import { JobItems } from "./job-items.tsx";
import { JobNotes } from "./job-notes.tsx";
import { JobProgress } from "./job-progress.tsx";
import { JobReasons } from "./job-reasons.tsx";
import { useFreshResults } from "./use-fresh-results.ts";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Job } from "#lib/schemas/bulk.ts";
import { resultCounts, resultLabel } from "#app/_features/bulk/results.ts";

const PARENTS = [{ href: "/bulk", label: "Bulk jobs" }];

/** A job as it stands, followed live while it moves. */
export function JobView({ jobId }: { jobId: string }) {
  const { data: job, error, isFetching, refetch } = useQuery(jobQuery(jobId));
  useFreshResults(job);
  const problem = error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!job) {
    return (
      <>
        <PageHeader breadcrumbs={<Breadcrumbs items={PARENTS} />} title="Bulk job" />
        {problem ?? <Skeleton className="h-40 w-full" />}
      </>
    );
  }
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={PARENTS} />}
        title={jobTitle(job)}
        status={<JobStatusBadge status={job.status} />}
        meta={<JobFacts job={job} />}
        actions={<JobControls job={job} />}
      />
      {problem}
      <JobAnnouncer job={job} />
      <JobNotes job={job} />
      <JobProgress job={job} />
      <JobReasons job={job} />
      <JobItems job={job} />
    </>
  );
}

/** Who made the job, when, from what and why; and where the trail has it. */
function JobFacts({ job }: { job: Job }) {
  return (
    <>
      <span>
        By {job.createdBy}, <RelativeTime at={job.createdAt} />
      </span>
      <span>From: {job.source}</span>
      {job.reason && <span className="wrap-anywhere">Reason: {job.reason}</span>}
      {job.finishedAt && (
        <span>
          Ended <RelativeTime at={job.finishedAt} />
        </span>
      )}
      <Link href={`/audit?job=${job.id}`} className="link">
        Entries in the audit trail
      </Link>
    </>
  );
}

const STEPS = 4;

/** What is worth saying aloud now. It changes with the state and at each quarter, not with every person. */
function message(job: Job): string {
  const { title } = JOB_STATES[job.status];
  if (job.status === "RUNNING") {
    const quarter = Math.floor(((job.total - resultCounts(job).open) / Math.max(1, job.total)) * STEPS);
    return quarter === 0 ? title : `${title}: ${(quarter * 100) / STEPS} percent`;
  }
  return job.status === "PLANNED" || job.status === "DONE" ? `${title}: ${resultLabel(job)}` : title;
}

/** Tells readers who listen how the job gets on. */
function JobAnnouncer({ job }: { job: Job }) {
  return (
    <p role="status" className="sr-only">
      {message(job)}
    </p>
  );
}
