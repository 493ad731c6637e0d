import { whyNotAgreedAnyMore } from "#lib/approvals/status.ts";
import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta, Reservation } from "#lib/okta/port.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { RoleSchema } from "#lib/schemas/role.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { log } from "#lib/utils/log.ts";
import { releaseItems } from "./claim.ts";
import { READ_AT_ONCE, readAhead } from "./read-ahead.ts";
import type { ItemContext } from "./run/context.ts";
import { runItem } from "./run-item.ts";
import { nextStep } from "./steps.ts";
import { mayDo, jobKindOf } from "./kinds/registry.ts";
import type { SharedInput } from "./kinds/job-kind.ts";
import type { ItemsUnderWay } from "./under-way.ts";

/** Items claimed at once: as many as are read with one call. */
export const BATCH = READ_AT_ONCE;

export type CarryOptions = Omit<ItemContext, "actor" | "okta"> & {
  /** This process, among all workers on one database. */
  workerId: string;
  /**
   * The role someone has now; a job goes on only while its owner may do what it does, and who agreed may agree to it.
   */
  roleOf: (userId: string) => Promise<Role | null>;
  /** The org with the rights that someone's jobs go by. */
  oktaOf: (userId: string) => Okta;
};

/**
 * Carries out claimed items of one job, as many at once as the rate budget allows. What waits for it is not begun: it is
 * looked at only when its call is paid for. Never throws.
 * @param wanted fires when no more calls are to be sent: the job stands otherwise now, or the worker ends
 */
export async function carryOut(
  options: CarryOptions,
  underWay: ItemsUnderWay,
  { job, items, wanted }: { job: BulkJob; items: readonly BulkItem[]; wanted: AbortSignal },
): Promise<void> {
  const okta = options.oktaOf(job.createdById);
  // Of a job that is being cancelled only what was begun is followed up.
  const rest = items.filter((item) => job.status !== "CANCELLING" || wasBegun(item));
  const left = items.filter((item) => !rest.includes(item));
  const parts: Promise<void>[] = [];
  try {
    for (let [next] = rest; next; [next] = rest) {
      const paid = await okta.reserve?.(endpointOf(next), rest.length, wanted);
      const goesOn = await standsAsClaimed(options, job).catch((error: unknown) => {
        if (paid) okta.release?.(paid);
        throw error;
      });
      if (!goesOn) {
        if (paid) okta.release?.(paid);
        break;
      }
      const part = rest.splice(0, paid?.left ?? rest.length);
      parts.push(carryOutPart(options, { job, items: part, paid, underWay }));
    }
  } catch (error) {
    if (!wanted.aborted) log.error("Items of a job could not be begun. They are tried again.", { job: job.id, error });
  }
  await giveBack(options, underWay, [...rest, ...left]);
  await Promise.all(parts);
}

/** The endpoint whose limit an item's next step counts against. */
function endpointOf(item: BulkItem): string {
  const next = nextStep(item);
  const endpoints = next ? OPERATIONS[next.step.operation].endpoints : [];
  return endpoints.find((endpoint) => !endpoint.startsWith("GET ")) ?? "";
}

async function standsAsClaimed({ database }: CarryOptions, { id, status }: BulkJob): Promise<boolean> {
  return (await database.bulkJob.count({ where: { id, status } })) > 0;
}

const wasBegun = ({ intentSeq }: BulkItem) => intentSeq !== null;

async function giveBack(options: CarryOptions, underWay: ItemsUnderWay, items: readonly BulkItem[]): Promise<void> {
  if (items.length === 0) return;
  try {
    await releaseItems(options.database, items);
  } catch (error) {
    log.error("Items that were not begun could not be given back. Their lease runs out.", { error });
  } finally {
    underWay.end(items);
  }
}

type Part = { job: BulkJob; items: readonly BulkItem[]; paid: Reservation | undefined; underWay: ItemsUnderWay };

async function carryOutPart(options: CarryOptions, { job, items, paid, underWay }: Part): Promise<void> {
  const context = await prepare(options, job, items).catch((error: unknown) => {
    log.error("Items of a job could not be begun. They are tried again.", { job: job.id, error });
    return null;
  });
  if (context) {
    const paying = () => ({ ...context, okta: payingWith(context.okta, paid) });
    await Promise.all(items.map((item) => carryOutItem(options, { context: paying(), job, item, underWay })));
  }
  if (paid) options.oktaOf(job.createdById).release?.(paid);
  underWay.end(items);
}

/**
 * The org as one item calls it, paid for from a reservation. Once a change was sent, the rest of the same operation is no
 * longer withdrawn: it would be left half done.
 */
function payingWith(okta: Okta, paid: Reservation | undefined): Okta {
  if (!paid) return okta;
  let begun = false;
  return {
    ...okta,
    request(request) {
      const isFollowUp = begun;
      begun ||= request.method !== "GET";
      return okta.request(isFollowUp ? request : { ...request, paid });
    },
  };
}

async function carryOutItem(
  options: CarryOptions,
  { context, job, item, underWay }: { context: ItemContext; job: BulkJob; item: BulkItem; underWay: ItemsUnderWay },
): Promise<void> {
  try {
    const verdict = await runItem(context, job, item);
    if (verdict.pause) await pause(options, job, verdict.pause);
  } catch (error) {
    // Its lease runs out, and the worker that claims it next finds out how far it got.
    log.error("An item of a job was left halfway and will be followed up.", { item: item.id.toString(), error });
  } finally {
    underWay.end([item]);
  }
}

/** What the items are carried out with; `null` where the job must not go on. What cannot be begun is free again. */
async function prepare(options: CarryOptions, job: BulkJob, items: readonly BulkItem[]): Promise<ItemContext | null> {
  const { database, workerId, roleOf } = options;
  try {
    // Finding out about what was begun changes nothing, so nobody has to be allowed it any more.
    const isCancelling = job.status === "CANCELLING";
    const role = isCancelling ? RoleSchema.parse(job.createdByRole) : await roleOf(job.createdById);
    const lapsed = isCancelling ? null : await whyNotAgreedAnyMore(database, job, roleOf);
    if (role && mayDo(role, jobKindOf(job), job.input as SharedInput) && !lapsed) {
      const onBehalfOf = { id: job.createdById, login: job.createdByLogin, role };
      const actor = { kind: "worker", workerId, jobId: job.id, onBehalfOf } as const;
      return await readAhead({ ...options, okta: options.oktaOf(job.createdById), actor }, items);
    }
    const why = `${job.createdByLogin} can no longer do this. Resume it once they can again; or cancel it and have someone else plan the rest.`;
    await pause(options, job, lapsed ?? why);
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
