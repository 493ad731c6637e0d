import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Job } from "#lib/schemas/bulk.ts";

/** Who made the job, when, from what and why; and where the trail has it. */
export function JobFacts({ job }: { job: Job }) {
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
