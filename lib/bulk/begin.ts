import type { Database } from "#lib/db/client.ts";
import { log } from "#lib/utils/log.ts";
import { hashPlan } from "./plan/finish-plan.ts";

const NOT_THE_PLAN =
  "The plan in the database is not the one that was seen and approved, so nothing was done. Find out who changed it, cancel the job, and plan it again.";

/** Lets jobs run whose turn it is. One that starts for the first time has to be, item by item, what its plan's hash says. */
export async function beginQueued(database: Database): Promise<void> {
  const queued = await database.bulkJob.findMany({ where: { status: "QUEUED" } });
  for (const job of queued) {
    const isThePlan = job.startedAt !== null || (await hashPlan(database, job)).hash === job.planHash;
    if (!isThePlan) log.error("A job is not what was planned.", { job: job.id, planHash: job.planHash });
    await database.bulkJob.updateMany({
      where: { id: job.id, status: "QUEUED" },
      data: isThePlan
        ? { status: "RUNNING", startedAt: job.startedAt ?? new Date() }
        : { status: "PAUSED", note: NOT_THE_PLAN },
    });
  }
}
