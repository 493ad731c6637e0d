import { createHash, randomUUID } from "node:crypto";
import { auditActor, type AuditDraft } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { whyNotControl } from "./commands.ts";
import { JobRefused, JOB_NOT_FOUND, NOTHING_TO_UNDO, UNDONE_ALREADY } from "./refused.ts";
import { jobKindOf } from "./kinds/registry.ts";

const NOT_ENDED = "Only a job that has ended can be undone.";

/** Made by the page: the same submission sent twice makes one job. */
type UndoRequest = { jobId: string; submissionKey: string };

/**
 * Makes a job that undoes what another has done, to be planned like any other. Nothing is changed at Okta by it.
 * The same submission sent again finds the same job.
 * @returns the new job's id
 * @throws JobRefused when there is nothing to undo, it is under way already, or the role may not; AuditUnavailable
 */
export async function undoJob(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  request: UndoRequest,
): Promise<string> {
  const { jobId, submissionKey } = request;
  const job = await database.bulkJob.findUnique({ where: { id: jobId } });
  if (!job) throw new JobRefused(JOB_NOT_FOUND);
  const known = await findSubmitted(database, actor, request);
  if (known) return known;
  if (job.status !== "DONE" && job.status !== "CANCELLED") {
    throw new JobRefused(NOT_ENDED);
  }
  const why = whyNotControl(actor, undoOf(job));
  if (why) {
    await trail.append({
      kind: "denial",
      action: "bulk.plan",
      result: "denied",
      actor: auditActor(actor),
      jobId,
      detail: { task: job.task, undoOf: jobId, why },
    });
    throw new JobRefused(why);
  }
  const made = await makeUndo(database, trail, job, {
    ...{ owner: actor, actor: auditActor(actor), submissionKey, startsItself: false },
  });
  const id = made ?? (await findSubmitted(database, actor, request));
  if (id === null) throw new JobRefused(UNDONE_ALREADY);
  return id;
}

/** The job that undoes another, as far as what it does goes. */
function undoOf(job: BulkJob): BulkJob {
  return { ...job, undoDepth: job.undoDepth + 1 };
}

/** The job that the same submission has made, or is just making. */
async function findSubmitted(
  database: Database,
  actor: PersonActor,
  { jobId, submissionKey }: UndoRequest,
): Promise<string | null> {
  const known = await database.bulkJob.findUnique({ where: { submissionKey } });
  return known?.undoOf === jobId && known.createdById === actor.id ? known.id : null;
}

/**
 * Makes the job that undoes one that has ended.
 * @param by.owner in whose name, and with whose rights, it will act
 * @param by.startsItself it does not wait for someone to start it
 * @returns its id; `null` when another undoes it, or has
 * @throws JobRefused when there is nothing to undo; AuditUnavailable
 */
export async function makeUndo(
  database: Database,
  trail: Trail,
  job: BulkJob,
  by: {
    owner: { id: string; login: string; role: Role };
    actor: AuditDraft["actor"];
    submissionKey: string;
    startsItself: boolean;
  },
): Promise<string | null> {
  const id = randomUUID();
  const { owner, actor, submissionKey, startsItself } = by;
  const undo = undoOf(job);
  // Of two at once the database lets one in: a job is undone by one that is not cancelled, and a key is used once.
  const made = await database.bulkJob.createMany({
    skipDuplicates: true,
    data: {
      id,
      task: job.task,
      input: job.input ?? {},
      about: job.about,
      reason: job.reason ? `Undo: ${job.reason}`.slice(0, 500) : "Undo",
      status: "SUBMITTING",
      source: `What job ${job.id.slice(0, 8)} changed`,
      undoOf: job.id,
      undoDepth: undo.undoDepth,
      startsItself,
      createdById: owner.id,
      createdByLogin: owner.login,
      createdByRole: owner.role,
      submissionKey,
      submissionHash: createHash("sha256").update(`undo ${job.id} ${owner.id}`).digest("hex"),
    },
  });
  if (made.count === 0) return null;
  const refused = !(await hasEnded(database, job.id)) ? NOT_ENDED : null;
  const count = refused ? 0 : await takeChanges(database, job.id, id);
  if (count === 0) {
    await database.bulkJob.delete({ where: { id } });
    throw new JobRefused(refused ?? NOTHING_TO_UNDO);
  }
  await trail.append({
    kind: "event",
    action: "bulk.plan",
    result: "success",
    actor,
    reason: job.reason ?? undefined,
    jobId: id,
    detail: { task: job.task, title: jobKindOf(undo).title, undoOf: job.id, people: count, startsItself },
  });
  await database.bulkJob.update({ where: { id }, data: { status: "PLANNING", gatheredAt: new Date() } });
  return id;
}

/** Whether a job has ended, and is not being opened once more for what failed of it: that holds its lock. */
async function hasEnded(database: Database, jobId: string): Promise<boolean> {
  const [job] = await database.$queryRaw<{ status: string }[]>`
    SELECT status FROM bulk_job WHERE id = ${jobId}::uuid FOR SHARE`;
  return job?.status === "DONE" || job?.status === "CANCELLED";
}

/** Each target of which something was done that can be undone, with what undoes it, last first. */
async function takeChanges(database: Database, from: string, to: string): Promise<number> {
  return await database.$executeRaw`
    INSERT INTO bulk_item (job_id, position, given, cells, state, updated_at)
    SELECT ${to}::uuid, row_number() OVER (ORDER BY position), target_id, undo, 'PENDING', now()
    FROM (
      SELECT position, target_id, (
        SELECT jsonb_agg(result.value -> 'undo' ORDER BY result.key::int DESC) FROM jsonb_each(results) AS result
        WHERE jsonb_typeof(result.value -> 'undo') = 'object') AS undo
      FROM bulk_item WHERE job_id = ${from}::uuid AND target_id IS NOT NULL) AS done
    WHERE undo IS NOT NULL`;
}
