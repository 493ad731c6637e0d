"use client";
import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { jobQuery } from "#lib/client/bulk.ts";
import { JobStatusBadge } from "#app/_features/bulk/job-status.tsx";
import { jobTitle } from "#app/_features/bulk/words.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { JobAnnouncer } from "./job-announcer.tsx";
import { JobControls } from "./job-controls.tsx";
import { JobFacts } from "./job-facts.tsx";
import { JobItems } from "./job-items.tsx";
import { JobNotes } from "./job-notes.tsx";
import { JobProgress } from "./job-progress.tsx";
import { JobReasons } from "./job-reasons.tsx";
import { useFreshResults } from "./use-fresh-results.ts";

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
