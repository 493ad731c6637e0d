import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { beginQueued } from "./begin.ts";
import { JOB_KINDS, jobKindOf } from "./kinds/registry.ts";
import { undoableOf } from "./undoable.ts";

/**
 * Moves jobs on that wait for something other than a worker's hands: an approval, their time, their last item. Each move is
 * one statement, so that any number of workers may do it at once.
 */
export async function doHousekeeping(database: Database): Promise<void> {
  await database.$executeRaw`
    WITH agreed AS (
      UPDATE approval SET status = 'USED' FROM bulk_job AS job
      WHERE approval.kind = 'job' AND approval.status = 'APPROVED' AND approval.job_id = job.id
        AND job.status = 'AWAITING_APPROVAL' AND approval.content_hash = job.plan_hash
      RETURNING job.id)
    UPDATE bulk_job SET status = CASE WHEN start_at > now() THEN 'SCHEDULED' ELSE 'QUEUED' END, note = NULL
    WHERE status = 'AWAITING_APPROVAL' AND id IN (SELECT id FROM agreed)`;
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'PLANNED', start_at = NULL, undo_at = NULL,
      note = 'It was not approved. Ask again, or plan it again.'
    WHERE status = 'AWAITING_APPROVAL' AND NOT EXISTS (
      SELECT 1 FROM approval WHERE approval.job_id = bulk_job.id AND approval.content_hash = bulk_job.plan_hash
        AND approval.status IN ('PENDING', 'APPROVED') AND approval.expires_at > now())`;
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'QUEUED' WHERE status = 'SCHEDULED' AND start_at <= now()`;
  await beginQueued(database);
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'DONE', finished_at = now(), undoable = ${undoableOf(Prisma.sql`bulk_job.id`)}
    WHERE status = 'RUNNING' AND NOT EXISTS (
      SELECT 1 FROM bulk_item WHERE job_id = bulk_job.id AND state IN ('PENDING', 'LEASED', 'INTENT', 'UNKNOWN'))`;
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'CANCELLED', finished_at = now(), undoable = ${undoableOf(Prisma.sql`bulk_job.id`)}
    WHERE status = 'CANCELLING' AND NOT EXISTS (
      SELECT 1 FROM bulk_item WHERE job_id = bulk_job.id AND state IN ('LEASED', 'INTENT', 'UNKNOWN'))`;
  await tellOwners(database);
}

/** Clears away what nobody comes back for: once a minute is enough. */
export async function clearAway(database: Database): Promise<void> {
  // Files that were not used for a job; what a job took of one is in its items.
  await database.$executeRaw`DELETE FROM bulk_file WHERE created_at < now() - interval '1 day'`;
  // One that a worker was making by itself is made again by the next worker that looks.
  await database.$executeRaw`
    DELETE FROM bulk_job
    WHERE status = 'SUBMITTING' AND starts_itself AND created_at < now() - interval '10 minutes'`;
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'CANCELLED', finished_at = now(),
      note = 'The console stopped while it took the list in. Nothing was changed; send it again.'
    WHERE status = 'SUBMITTING' AND created_at < now() - interval '10 minutes'`;
}

/** A job of its own, one that undoes another, and one that does it once more: further ones are called like these. */
const DEPTHS = [0, 1, 2];

/** Notifies the planner of a job that it ended, or waits for them. */
async function tellOwners(database: Database): Promise<void> {
  const titles = JOB_KINDS.flatMap(({ id }) =>
    DEPTHS.map((undoDepth) => [`${id} ${undoDepth}`, jobKindOf({ task: id, undoDepth }).title]),
  );
  await database.$executeRaw`
    WITH ended AS (
      UPDATE bulk_job SET told_status = status
      WHERE status IN ('PLANNED', 'PAUSED', 'DONE') AND told_status IS DISTINCT FROM status
      RETURNING id, created_by_id, status, note, source, task, undo_depth, created_at)
    INSERT INTO notification (user_id, title, body, href, tone)
    SELECT created_by_id,
      concat(CASE status WHEN 'DONE' THEN 'Bulk job done' WHEN 'PAUSED' THEN 'Bulk job paused' ELSE 'Plan ready' END,
        ': ', ${JSON.stringify(Object.fromEntries(titles))}::jsonb ->> concat(task, ' ',
          CASE WHEN undo_depth = 0 THEN 0 ELSE 2 - undo_depth % 2 END)),
      COALESCE(note, CASE status
        WHEN 'DONE' THEN (SELECT concat(count(*) FILTER (WHERE state IN ('DONE', 'SETTLED')), ' changed, ',
          count(*) FILTER (WHERE state IN ('FAILED', 'NEEDS_REVIEW')), ' failed or need review, ',
          count(*) FILTER (WHERE state = 'SKIPPED'), ' skipped, ',
          count(*) FILTER (WHERE state = 'REFUSED'), ' refused') FROM bulk_item WHERE job_id = ended.id)
        ELSE concat('From ', source) END),
      concat('/bulk/', id),
      CASE status WHEN 'DONE' THEN 'positive' WHEN 'PAUSED' THEN 'caution' ELSE 'info' END
    FROM ended
    -- A plan that is made in a moment is seen on the page that asked for it.
    WHERE status <> 'PLANNED' OR created_at < now() - interval '10 seconds'`;
}
