import { randomUUID } from "node:crypto";
import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import { RoleSchema } from "#lib/schemas/role.ts";
import { JobRefused } from "./refused.ts";
import { makeUndo } from "./undo-job.ts";
import { noteUndoable } from "./undoable.ts";

/**
 * Undoes the jobs whose time for that has come and that have ended: makes for each a job of its planner's that starts by
 * itself. One that someone undoes already, or has, is left alone; so is one whose own was cancelled.
 * @returns how many there were
 * @throws AuditUnavailable
 */
export async function takeBackExpired(database: Database, trail: Trail, workerId: string): Promise<number> {
  const due = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM bulk_job AS job
    WHERE undo_at <= now() AND status IN ('DONE', 'CANCELLED') AND undoable > 0 AND NOT EXISTS (
      SELECT 1 FROM bulk_job AS other
      WHERE other.undo_of = job.id AND (other.starts_itself OR other.status <> 'CANCELLED'))`;
  const jobs = await database.bulkJob.findMany({ where: { id: { in: due.map(({ id }) => id) } } });
  for (const job of jobs) {
    const owner = { id: job.createdById, login: job.createdByLogin, role: RoleSchema.parse(job.createdByRole) };
    const actor = auditActor({ kind: "worker", workerId, jobId: job.id, onBehalfOf: owner });
    try {
      await makeUndo(database, trail, job, { owner, actor, submissionKey: randomUUID(), startsItself: true });
    } catch (error) {
      if (!(error instanceof JobRefused)) throw error;
      // What could be undone was erased in the meantime.
      await noteUndoable(database, job.id);
    }
  }
  return jobs.length;
}
