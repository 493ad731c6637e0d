import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { log } from "#lib/utils/log.ts";
import { releaseItems } from "./claim.ts";
import { READ_AT_ONCE, readAhead } from "./read-ahead.ts";
import type { ItemContext } from "./run/context.ts";
import { runItem } from "./run-item.ts";
import { mayDo, taskOf } from "./tasks/registry.ts";
import type { SharedInput } from "./tasks/task.ts";
import type { ItemsUnderWay } from "./under-way.ts";

/** Items claimed at once: as many as are read with one call. */
export const PORTION = READ_AT_ONCE;

export type CarryOptions = Omit<ItemContext, "actor" | "okta"> & {
  /** This process, among all workers on one database. */
  workerId: string;
  /** The role somebody has now; a job goes on only while its owner may do what it does. */
  roleOf: (userId: string) => Promise<Role | null>;
  /** The org with the rights that somebody's jobs go by. */
  oktaOf: (userId: string) => Okta;
};

/** Carries out claimed items of one job, all at once; Okta's client lets as many through as it may. Never throws. */
export async function carryOut(
  options: CarryOptions,
  underWay: ItemsUnderWay,
  job: BulkJob,
  items: readonly BulkItem[],
): Promise<void> {
  const context = await prepare(options, job, items).catch((error: unknown) => {
    log.error("Items of a job could not be begun. They are tried again.", { job: job.id, error });
    return null;
  });
  if (!context) {
    underWay.end(items);
    return;
  }
  await Promise.all(
    items.map(async (item) => {
      try {
        const verdict = await runItem(context, job, item);
        if (verdict.pause) await pause(options, job, verdict.pause);
      } catch (error) {
        // Its lease runs out, and whoever claims it next finds out how far it got.
        log.error("An item of a job was left halfway and will be followed up.", { item: item.id.toString(), error });
      } finally {
        underWay.end([item]);
      }
    }),
  );
}

/** What the items are carried out with; `null` where the job must not go on. What cannot be begun is free again. */
async function prepare(options: CarryOptions, job: BulkJob, items: readonly BulkItem[]): Promise<ItemContext | null> {
  const { database, workerId } = options;
  try {
    const role = await options.roleOf(job.createdById);
    if (role && mayDo(role, taskOf(job), job.input as SharedInput)) {
      const onBehalfOf = { id: job.createdById, login: job.createdByLogin, role };
      const actor = { kind: "worker", workerId, jobId: job.id, onBehalfOf } as const;
      return await readAhead({ ...options, okta: options.oktaOf(job.createdById), actor }, items);
    }
    await pause(options, job, `${job.createdByLogin} may no longer do this. Somebody who may can resume it.`);
    await releaseItems(database, items);
    return null;
  } catch (error) {
    // The credential is at fault, not the people: the rest of the list would only burn.
    const refused = error instanceof OktaError && (error.kind === "unauthorized" || error.kind === "forbidden");
    if (refused) await pause(options, job, [error.problem.title, error.problem.remedy].join(" "));
    const notBefore = error instanceof OktaError ? error.retryAt : null;
    await releaseItems(database, items, notBefore);
    if (refused) return null;
    throw error;
  }
}

async function pause({ database }: CarryOptions, job: BulkJob, note: string): Promise<void> {
  await database.bulkJob.updateMany({ where: { id: job.id, status: "RUNNING" }, data: { status: "PAUSED", note } });
}
