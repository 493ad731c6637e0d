import type { BulkJob } from "#lib/db/generated/client.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { repeat } from "#lib/utils/repeat.ts";
import { LEASE_SECONDS, RENEW_MS } from "./claim.ts";
import type { PlanContext } from "./plan/context.ts";
import { planJob } from "./plan/plan-job.ts";
import { withCauses } from "./with-causes.ts";

type PlanningContext = Omit<PlanContext, "okta"> & {
  /** The org with the rights that someone's jobs go by. */
  oktaOf: (userId: string) => Okta;
};

/**
 * Plans the job that has waited longest of those no other worker is planning: two would each take the other's rows for
 * doubles of their own.
 * @returns whether there was one
 * @throws OktaError when Okta cannot be asked, which the job then says too
 */
export async function planNext(context: PlanningContext & { workerId: string }): Promise<boolean> {
  const { database, workerId } = context;
  const jobs = await database.bulkJob.findMany({ where: { status: "PLANNING" }, orderBy: { createdAt: "asc" } });
  for (const job of jobs) {
    const lease = `bulk plan ${job.id}`;
    const hold = () => holdLease(database, lease, workerId, LEASE_SECONDS);
    if (!(await hold())) continue;
    const ended = new AbortController();
    const holding = repeat({ idleMs: RENEW_MS, signal: ended.signal }, async () => {
      await hold();
      return false;
    });
    try {
      await planOrSayWhyNot(context, job);
      return true;
    } finally {
      ended.abort();
      await holding;
      await dropLease(database, lease, workerId);
    }
  }
  return false;
}

async function planOrSayWhyNot(context: PlanningContext, job: BulkJob): Promise<void> {
  try {
    await planJob({ ...context, okta: context.oktaOf(job.createdById) }, job);
  } catch (error) {
    if (error instanceof OktaError) {
      const note = withCauses(error.problem);
      await context.database.bulkJob.update({ where: { id: job.id }, data: { note } });
    }
    throw error;
  }
}
