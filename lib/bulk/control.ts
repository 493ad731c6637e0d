import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import { JobRefused } from "./refused.ts";
import type { JobStatus } from "#lib/schemas/vocabulary/bulk.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";

type Order = {
  action: "bulk.start" | "bulk.resume" | "bulk.cancel";
  from: readonly JobStatus[];
  to: JobStatus;
  verb: string;
};

const ORDERS = {
  start: { action: "bulk.start", from: ["PLANNED"], to: "QUEUED", verb: "started" },
  resume: { action: "bulk.resume", from: ["PAUSED"], to: "QUEUED", verb: "resumed" },
  cancel: {
    action: "bulk.cancel",
    from: ["PLANNING", "PLANNED", "QUEUED", "RUNNING", "PAUSED"],
    to: "CANCELLED",
    verb: "cancelled",
  },
} as const satisfies Record<string, Order>;

/** Whether somebody may start, stop or go on with a job: whoever may do each of its items. */
export function mayControl(actor: PersonActor, job: Pick<BulkJob, "operation">): boolean {
  return mayPerform(actor.role, OPERATIONS[OperationIdSchema.parse(job.operation)]);
}

/**
 * Starts a planned job, resumes a paused one, or cancels one that has not ended. Items under way are seen through.
 * The order is recorded before it takes effect.
 * @throws JobRefused when the role may not, or the job is in another state by now; AuditUnavailable
 */
export async function orderJob(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  jobId: string,
  verb: keyof typeof ORDERS,
): Promise<void> {
  const order: Order = ORDERS[verb];
  const job = await database.bulkJob.findUnique({ where: { id: jobId } });
  if (!job) throw new JobRefused("There is no such job.");
  if (!mayControl(actor, job)) throw new JobRefused(`Your role (${ROLE_TITLES[actor.role]}) does not include this.`);
  if (!order.from.includes(job.status as JobStatus))
    throw new JobRefused(`A job that is ${job.status.toLowerCase()} cannot be ${order.verb}.`);
  const waiting = await database.bulkItem.count({ where: { jobId, state: { in: ["PENDING", "UNKNOWN"] } } });
  await trail.append({
    kind: "event",
    action: order.action,
    result: "success",
    actor: auditActor(actor),
    reason: job.reason ?? undefined,
    jobId,
    detail: { operation: job.operation, input: job.input as Record<string, string>, waiting },
  });
  const moved = await database.bulkJob.updateMany({
    where: { id: jobId, status: job.status },
    data: { status: order.to, note: null, ...(verb === "cancel" ? { finishedAt: new Date() } : {}) },
  });
  if (moved.count === 0) throw new JobRefused("The job has moved on in the meantime. Look at it again.");
}
