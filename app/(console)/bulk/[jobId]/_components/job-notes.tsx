import { Link } from "#components/ui/link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Job } from "#lib/schemas/bulk.ts";

/** What there is to know about a job beyond its figures: why it waits, who has to agree, what undoes it. */
export function JobNotes({ job }: { job: Job }) {
  const { note, status, approval, needsApproval, startAt, undoAt, undoOf, undoneBy } = job;
  return (
    <>
      {note && (
        <Callout tone="caution" title={status === "PAUSED" ? "Paused" : "To know"}>
          <p>{note}</p>
        </Callout>
      )}
      {status === "PLANNED" && needsApproval && (
        <Callout tone="info" title="This plan needs approval from a second person">
          <p>{needsApproval}</p>
        </Callout>
      )}
      {status === "AWAITING_APPROVAL" && (
        <Callout tone="caution" title="Waiting for approval from a second person">
          <p>
            {needsApproval} It starts by itself once it is approved
            {startAt && (
              <>
                , but not before <RelativeTime at={startAt} />
              </>
            )}
            .{" "}
            {approval && (
              <Link href={`/approvals/${approval.id}`} className="link">
                The request
              </Link>
            )}
          </p>
        </Callout>
      )}
      {approval && status !== "AWAITING_APPROVAL" && (
        <p className="text-sm text-muted">
          {approval.status === "REJECTED" ? "Rejected" : "Approved"} {approval.by ? `by ${approval.by}` : ""}:{" "}
          <Link href={`/approvals/${approval.id}`} className="link">
            the request
          </Link>
        </p>
      )}
      {status === "SCHEDULED" && startAt && (
        <Callout tone="info" title="Scheduled">
          <p>
            Starts <RelativeTime at={startAt} />.
          </p>
        </Callout>
      )}
      {undoAt && !undoneBy && (
        <p className="text-sm text-muted">
          Undone by itself <RelativeTime at={undoAt} />.
        </p>
      )}
      {undoOf && (
        <p className="text-sm text-muted">
          Undoes{" "}
          <Link href={`/bulk/${undoOf}`} className="link">
            an earlier job
          </Link>
          {job.startsItself && " by itself, as chosen when that job was started"}. People changed since by someone else
          are skipped.
        </p>
      )}
      {undoneBy && (
        <p className="text-sm text-muted">
          <Link href={`/bulk/${undoneBy}`} className="link">
            Another job
          </Link>{" "}
          undoes this one.
        </p>
      )}
    </>
  );
}
