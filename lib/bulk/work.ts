import { setTimeout as sleep } from "node:timers/promises";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { repeat } from "#lib/utils/repeat.ts";
import { carryOut, BATCH, type CarryOptions } from "./carry-out.ts";
import { claimItems, RENEW_MS, renewLeases } from "./claim.ts";
import { createLedger } from "./ledger.ts";
import { clearAway, doHousekeeping } from "./housekeeping.ts";
import type { PlanContext } from "./plan/context.ts";
import { JobStatusWatch } from "./job-status-watch.ts";
import { planNext } from "./plan-next.ts";
import { withBatchedWrites } from "./batched-writes.ts";
import { ItemsUnderWay } from "./under-way.ts";

/** Items one worker has in its hands: while some are at Okta, others are being recorded, and others read ahead. */
const MOST_UNDER_WAY = 6 * BATCH;
/** How long to rest when there is nothing to do. */
const IDLE_MS = 500;
/** How soon to look again while something is under way: it may have a next step. */
const NEXT_STEP_MS = 50;
const CLEAR_MS = 60_000;
/** How soon a worker notices that a job it carries out was halted. */
const LOOK_MS = 1_000;

export type WorkerOptions = Omit<CarryOptions, "ledger"> &
  Omit<PlanContext, "okta"> & {
    /** Fires when what has not been begun is to be left for others. */
    signal: AbortSignal;
  };

/** Plans and carries out jobs until the signal fires; then items under way are finished. */
export async function work(options: WorkerOptions): Promise<void> {
  const rhythm = { idleMs: IDLE_MS, signal: options.signal };
  await Promise.all([
    repeat(rhythm, async () => {
      await doHousekeeping(options.database);
      return false;
    }),
    repeat({ idleMs: CLEAR_MS, signal: options.signal }, async () => {
      await clearAway(options.database);
      return false;
    }),
    repeat(rhythm, () => planNext(options)),
    carryOutAll(options),
  ]);
}

async function carryOutAll(options: WorkerOptions): Promise<void> {
  const { database, signal } = options;
  const underWay = new ItemsUnderWay(MOST_UNDER_WAY);
  const working = { ...options, trail: withBatchedWrites(options.trail), ledger: createLedger(database) };
  const ended = new AbortController();
  const renewing = repeat({ idleMs: RENEW_MS, signal: ended.signal }, async () => {
    const items = underWay.all();
    if (items.length > 0) await renewLeases(database, items);
    return false;
  });
  const statusWatch = new JobStatusWatch();
  const looking = repeat({ idleMs: LOOK_MS, signal: ended.signal }, async () => {
    await statusWatch.look(database);
    return false;
  });
  let turn = 0;
  await repeat({ idleMs: IDLE_MS, signal }, async () => {
    await underWay.room(BATCH);
    const next = await claimNext(options, turn);
    if (!next) {
      if (underWay.all().length === 0) return false;
      await sleep(NEXT_STEP_MS);
      return true;
    }
    turn = next.turn;
    underWay.begin(next.items);
    const wanted = AbortSignal.any([signal, statusWatch.whileAsNow(next.job)]);
    void carryOut(working, underWay, { ...next, wanted });
    return true;
  });
  await underWay.room(MOST_UNDER_WAY);
  ended.abort();
  await Promise.all([renewing, looking]);
}

/** A batch of the next running job that has something to do; jobs take turns, so that a short one need not wait. */
async function claimNext({ database, workerId }: WorkerOptions, turn: number) {
  const jobs = await database.bulkJob.findMany({
    where: { status: { in: ["RUNNING", "CANCELLING"] } },
    orderBy: { createdAt: "asc" },
  });
  for (const [index] of jobs.entries()) {
    const job = jobs[(turn + index) % jobs.length] as BulkJob;
    const items = await claimItems(database, { workerId, jobId: job.id, most: BATCH });
    if (items.length > 0) return { job, items, turn: turn + index + 1 };
  }
  return null;
}
