import type { BulkJob } from "#lib/db/generated/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import { repeat } from "#lib/utils/repeat.ts";
import { claimItem } from "./claim.ts";
import { planJob } from "./plan.ts";
import { runItem, type ItemContext } from "./run-item.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** Items carried out at once by one worker; below the client's own limit, so that a look-up finds a place. */
const LANES = 6;
/** How long to rest when there is nothing to do. */
const IDLE_MS = 500;

export type WorkerOptions = Omit<ItemContext, "actor"> & {
  workerId: string;
  /** The role somebody has now; a job goes on only while its owner may do what it does. */
  roleOf: (userId: string) => Promise<Role | null>;
  signal: AbortSignal;
};

/** Plans and carries out jobs until the signal fires; then items under way are seen through. */
export async function work(options: WorkerOptions): Promise<void> {
  const rhythm = { idleMs: IDLE_MS, signal: options.signal };
  const lanes = Array.from({ length: LANES }, () => repeat(rhythm, () => runNext(options)));
  await Promise.all([repeat(rhythm, () => keepHouse(options)), ...lanes]);
}

/** Starts what is queued, plans what is to be planned, ends what has nothing left. */
async function keepHouse(options: WorkerOptions): Promise<boolean> {
  const { database } = options;
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'RUNNING', started_at = COALESCE(started_at, now()) WHERE status = 'QUEUED'`;
  await database.$executeRaw`
    UPDATE bulk_job SET status = 'DONE', finished_at = now() WHERE status = 'RUNNING' AND NOT EXISTS (
      SELECT 1 FROM bulk_item WHERE job_id = bulk_job.id AND state IN ('PENDING', 'LEASED', 'INTENT', 'UNKNOWN'))`;
  const job = await database.bulkJob.findFirst({ where: { status: "PLANNING" }, orderBy: { createdAt: "asc" } });
  if (!job) return false;
  try {
    await planJob(options, job);
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    await database.bulkJob.update({
      where: { id: job.id },
      data: { note: [error.problem.title, ...error.problem.causes].join(" ") },
    });
    throw error;
  }
  return true;
}

async function runNext(options: WorkerOptions): Promise<boolean> {
  const { database, workerId } = options;
  const item = await claimItem(database, workerId);
  if (!item) return false;
  const job = await database.bulkJob.findUniqueOrThrow({ where: { id: item.jobId } });
  const role = await options.roleOf(job.createdById);
  if (!role || !mayPerform(role, OPERATIONS[OperationIdSchema.parse(job.operation)])) {
    await database.bulkItem.update({ where: { id: item.id }, data: { state: "PENDING", leaseUntil: null } });
    await pause(options, job, `${job.createdByLogin} may no longer do this. Somebody who may can resume it.`);
    return true;
  }
  const onBehalfOf = { id: job.createdById, login: job.createdByLogin, role };
  const actor = { kind: "worker", workerId, jobId: job.id, onBehalfOf } as const;
  const verdict = await runItem({ ...options, actor }, job, item);
  if (verdict.pause) await pause(options, job, verdict.pause);
  return true;
}

async function pause({ database }: WorkerOptions, job: BulkJob, note: string): Promise<void> {
  await database.bulkJob.updateMany({ where: { id: job.id, status: "RUNNING" }, data: { status: "PAUSED", note } });
}
