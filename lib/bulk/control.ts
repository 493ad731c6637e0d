import { requestApproval } from "#lib/approvals/request.ts";
import { SignInFirst } from "#lib/approvals/refused.ts";
import { auditActor, type Json } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { JobStatus } from "#lib/schemas/vocabulary/bulk.ts";
import { JobRefused, JOB_NOT_FOUND, NOTHING_TO_UNDO } from "./refused.ts";
import { COMMANDS, whyNotControl, whyNotCommand, type Command, type JobCommandVerb } from "./commands.ts";
import { reopen } from "./retry.ts";
import { jobKindOf } from "./kinds/registry.ts";
import { undoneBy } from "./undone-by.ts";
import { noteUndoable } from "./undoable.ts";
import type { SharedInput } from "./kinds/job-kind.ts";

/** What a start goes with. */
export type StartOptions = {
  /** The plan that was seen; any other by now is refused. */
  planHash?: string;
  /** Not before this time. */
  at?: Date;
  /** When what it does is undone by itself. */
  undoAt?: Date;
};

/**
 * Starts, pauses, resumes, cancels or retries a job. Items under way are finished. The order is recorded before it
 * takes effect. A start that needs a second person asks for them, and takes effect once they agree.
 * @throws JobRefused when the role may not, or the job is in another state by now; SignInFirst before something that
 *   cannot be undone; AuditUnavailable
 */
export async function commandJob(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  jobId: string,
  verb: JobCommandVerb,
  options: StartOptions = {},
): Promise<void> {
  const command: Command = COMMANDS[verb];
  const job = await database.bulkJob.findUnique({ where: { id: jobId } });
  if (!job) throw new JobRefused(JOB_NOT_FOUND);
  const failed = await database.bulkItem.count({ where: { jobId, state: "FAILED" } });
  const refused = whyNotControl(actor, job);
  if (refused) {
    await trail.append({
      kind: "denial",
      action: command.action,
      result: "denied",
      actor: auditActor(actor),
      jobId,
      detail: { task: job.task, why: refused },
    });
    throw new JobRefused(refused);
  }
  const why = whyNotCommand(actor, job, verb, { failed, undoneBy: await undoneBy(database, jobId) });
  if (why) throw new JobRefused(why);
  if (verb === "start") refuseStart(actor, job, options);
  const waiting = await database.bulkItem.count({ where: { jobId, state: { in: ["PENDING", "UNKNOWN"] } } });
  await trail.append({
    kind: "event",
    action: command.action,
    result: "success",
    actor: auditActor(actor),
    reason: job.reason ?? undefined,
    jobId,
    detail: {
      task: job.task,
      input: job.input as Json,
      waiting: verb === "retry" ? failed : waiting,
      planHash: job.planHash,
      ...(options.at ? { at: options.at.toISOString() } : {}),
      ...(options.undoAt ? { undoAt: options.undoAt.toISOString() } : {}),
    },
  });
  if (verb === "start" && job.needsApproval) await askForApproval(database, trail, actor, job, waiting);
  const status = statusAfter(verb, job, options);
  const moved =
    verb === "retry"
      ? await reopen(database, job)
      : await database.bulkJob.updateMany({
          where: { id: jobId, status: job.status },
          data: {
            status,
            note: noteOf(actor, verb),
            ...(verb === "start" ? { startAt: options.at ?? null, undoAt: options.undoAt ?? null } : {}),
            ...(status === "CANCELLED" ? { finishedAt: new Date() } : {}),
          },
        });
  if (moved.count === 0) throw new JobRefused("The job has changed in the meantime. Review it again.");
  if (verb !== "cancel") return;
  if (status === "CANCELLED") await noteUndoable(database, jobId);
  // Nobody need decide any more about what will not happen.
  await database.approval.updateMany({
    where: { jobId, status: { in: ["PENDING", "APPROVED"] } },
    data: { status: "WITHDRAWN" },
  });
}

/** States in which some of a job may be under way. */
const BEGUN: readonly string[] = ["QUEUED", "RUNNING", "PAUSED"];

function statusAfter(verb: JobCommandVerb, job: BulkJob, { at }: StartOptions): JobStatus {
  switch (verb) {
    case "start":
      if (job.needsApproval) return "AWAITING_APPROVAL";
      return at ? "SCHEDULED" : "QUEUED";
    case "cancel":
      return BEGUN.includes(job.status) ? "CANCELLING" : "CANCELLED";
    case "pause":
      return "PAUSED";
    case "resume":
    case "retry":
      return "QUEUED";
  }
}

function noteOf(actor: PersonActor, verb: JobCommandVerb): string | null {
  return verb === "pause" ? `Paused by ${actor.login}.` : null;
}

function refuseStart(actor: PersonActor, job: BulkJob, { planHash, at, undoAt }: StartOptions): void {
  if (planHash !== undefined && planHash !== job.planHash) {
    throw new JobRefused("The plan has changed since you saw it. Review it again.");
  }
  if (at && at.getTime() <= Date.now()) throw new JobRefused("The start time has already passed.");
  if (undoAt && undoAt.getTime() <= (at?.getTime() ?? Date.now())) {
    throw new JobRefused("It cannot be undone before it has started: choose a later time.");
  }
  if (undoAt && job.undoable === 0) throw new JobRefused(NOTHING_TO_UNDO);
  const fresh = Date.now() - actor.authenticatedAt.getTime() <= STEP_UP_WITHIN_MS;
  if (jobKindOf(job).risk === "destructive" && !fresh) throw new SignInFirst();
}

async function askForApproval(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  job: BulkJob,
  count: number,
): Promise<void> {
  const jobKind = jobKindOf(job);
  const on = jobKind.on === "app" ? "apps" : "people";
  await requestApproval(database, trail, actor, {
    title: [`${jobKind.title}: ${count.toLocaleString("en")} ${on}`, job.about].filter(Boolean).join(", "),
    contentHash: job.planHash ?? "",
    because: job.needsApproval ?? "",
    justification: { reason: job.reason ?? undefined },
    operations: jobKind.operations(job.input as SharedInput),
    content: { kind: "job", jobId: job.id },
  });
}
