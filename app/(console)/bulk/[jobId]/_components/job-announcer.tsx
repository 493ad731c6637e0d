import type { Job } from "#lib/schemas/bulk.ts";
import { JOB_STATES } from "#app/_features/bulk/job-status.tsx";
import { resultCounts, resultWords } from "#app/_features/bulk/results.ts";

const STEPS = 4;

/** What is worth saying aloud now. It changes with the state and at each quarter, not with every person. */
function words(job: Job): string {
  const { title } = JOB_STATES[job.status];
  if (job.status === "RUNNING") {
    const quarter = Math.floor(((job.total - resultCounts(job).open) / Math.max(1, job.total)) * STEPS);
    return quarter === 0 ? title : `${title}: ${(quarter * 100) / STEPS} percent`;
  }
  return job.status === "PLANNED" || job.status === "DONE" ? `${title}: ${resultWords(job)}` : title;
}

/** Tells readers who listen how the job gets on. */
export function JobAnnouncer({ job }: { job: Job }) {
  return (
    <p role="status" className="sr-only">
      {words(job)}
    </p>
  );
}
