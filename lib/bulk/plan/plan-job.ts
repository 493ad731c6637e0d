import type { BulkJob } from "#lib/db/generated/client.ts";
import { RoleSchema } from "#lib/schemas/role.ts";
import { jobKindOf } from "../kinds/registry.ts";
import type { SharedInput } from "../kinds/job-kind.ts";
import type { PlanContext } from "./context.ts";
import { finishPlan } from "./finish-plan.ts";
import { AT_ONCE, gather, gatheredTargets } from "./gather.ts";
import { createJudge } from "./judge.ts";
import { planLongList } from "./long-list.ts";
import { isWanted, planBatch, type Planning } from "./batch.ts";
import { createResolver, type Resolved } from "./resolve.ts";
import { createReader } from "./row-reader.ts";
import { insertItems, updateItems } from "./write-items.ts";

/**
 * Plans one job: finds each target, and says for each what will be done to it, or why nothing is. Picks up where a worker
 * that died left off. One worker at a time plans a job.
 * @throws OktaError when Okta cannot be asked; what was planned until then stays
 */
export async function planJob(context: PlanContext, job: BulkJob): Promise<void> {
  const { okta, consoleOkta, protectedNames, own } = context;
  const jobKind = jobKindOf(job);
  const requestedBy = { id: job.createdById, role: RoleSchema.parse(job.createdByRole) };
  const judge = createJudge({ okta, consoleOkta, requestedBy, protectedNames, own });
  const read = await createReader(okta, jobKind, job);
  const resolve = createResolver(okta, jobKind.on);
  const planning = { context, job, jobKind, input: job.input as SharedInput, judge, resolve, read };
  const whole = job.gatheredAt ? await planGiven(planning) : await planGathered(planning);
  if (whole) await finishPlan(context, job.id);
}

/** Looks up items that were given as a list or a file. @returns false when it is not to go on */
async function planGiven(planning: Planning): Promise<boolean> {
  const { context, job, resolve } = planning;
  if (!(await planLongList(planning))) return false;
  let after = 0;
  for (;;) {
    if (!(await isWanted(planning))) return false;
    const items = await context.database.bulkItem.findMany({
      where: { jobId: job.id, planned: false, position: { gt: after } },
      orderBy: { position: "asc" },
      take: AT_ONCE,
    });
    const last = items.at(-1);
    if (!last) return true;
    const resolved = await resolve(items.map(({ given }) => given));
    await updateItems(context.database, items, await planBatch(planning, items, resolved));
    after = last.position;
  }
}

/**
 * Reads the people a filter, a group or an app matches, and plans them on the way. @returns false when it is not to go
 * on
 */
async function planGathered(planning: Planning): Promise<boolean> {
  const { context, job, resolve } = planning;
  const { database, okta } = context;
  const targets = gatheredTargets(job.targets);
  if (!targets) throw new Error(`Job ${job.id} has neither targets nor items.`);
  // A worker that died in the middle of a list leaves no place to go on from: Okta's cursors end with their reader.
  await database.bulkItem.deleteMany({ where: { jobId: job.id } });
  let position = 0;
  for await (const batch of gather(okta, targets)) {
    if (!(await isWanted(planning))) return false;
    const ids = batch.flatMap((each) => ("id" in each ? [each.id] : []));
    const byId = new Map(ids.length > 0 ? (await resolve(ids)).map((found, index) => [ids[index], found]) : []);
    const resolved = batch.map((each): Resolved =>
      "user" in each
        ? { target: { kind: "person", user: each.user } }
        : (byId.get(each.id) ?? { why: "No longer in this org." }),
    );
    const given = batch.map((each) => ("user" in each ? each.user.profile.login : each.id));
    const items = given.map(() => ({ position: ++position, cells: null }));
    const planned = await planBatch(planning, items, resolved);
    const rows = planned.map((each, index) => ({
      ...each,
      position: items[index]?.position ?? 0,
      given: given[index] ?? "",
    }));
    await insertItems(database, job.id, rows);
  }
  await database.bulkJob.update({ where: { id: job.id }, data: { gatheredAt: new Date() } });
  return true;
}
