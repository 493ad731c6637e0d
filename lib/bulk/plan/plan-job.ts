import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import { RoleSchema } from "#lib/schemas/role.ts";
import { taskOf } from "../tasks/registry.ts";
import type { SharedInput, Task } from "../tasks/task.ts";
import type { PlanContext } from "./context.ts";
import { finishPlan } from "./finish-plan.ts";
import { AT_ONCE, gather, gatheredTargets } from "./gather.ts";
import { createJudge, type Judge } from "./judge.ts";
import { planItem, refusedItem, repeatedItem, type PlannedItem } from "./planned-item.ts";
import { createResolver, type Resolve, type Resolved } from "./resolve.ts";
import { RowRefused } from "./row-refused.ts";
import { createReader, type ReadRow } from "./row-reader.ts";
import { firstRows, insertItems, updateItems } from "./write-items.ts";

type Planning = {
  context: PlanContext;
  job: BulkJob;
  task: Task;
  input: SharedInput;
  judge: Judge;
  resolve: Resolve;
  read: ReadRow;
};

/**
 * Plans one job: finds each target, and says for each what will be done to it, or why nothing is. Picks up where a worker
 * that died left off. One worker at a time plans a job.
 * @throws OktaError when Okta cannot be asked; what was planned until then stays
 */
export async function planJob(context: PlanContext, job: BulkJob): Promise<void> {
  const { okta, consoleOkta, protectedNames } = context;
  const task = taskOf(job);
  const judge = createJudge({ okta, consoleOkta, role: RoleSchema.parse(job.createdByRole), protectedNames });
  const read = await createReader(okta, task, job);
  const resolve = createResolver(okta, task.on);
  const planning = { context, job, task, input: job.input as SharedInput, judge, resolve, read };
  const whole = job.gatheredAt ? await planGiven(planning) : await planGathered(planning);
  if (whole) await finishPlan(context, job.id);
}

/** Whether the job still waits for its plan: it may have been cancelled in the meantime. */
async function isWanted({ database }: PlanContext, { id }: BulkJob): Promise<boolean> {
  return (await database.bulkJob.count({ where: { id, status: "PLANNING" } })) > 0;
}

/** Looks up items that were given as a list or a file. @returns false when it is not to go on */
async function planGiven(planning: Planning): Promise<boolean> {
  const { context, job, resolve } = planning;
  let after = 0;
  for (;;) {
    if (!(await isWanted(context, job))) return false;
    const items = await context.database.bulkItem.findMany({
      where: { jobId: job.id, planned: false, position: { gt: after } },
      orderBy: { position: "asc" },
      take: AT_ONCE,
    });
    const last = items.at(-1);
    if (!last) return true;
    const resolved = await resolve(items.map(({ given }) => given));
    const known = await knownIn(planning, resolved);
    const planned: PlannedItem[] = [];
    for (const [index, item] of items.entries()) {
      planned.push(await planOne(planning, item, resolved[index] ?? { why: "Nobody was looked for." }, known));
    }
    await updateItems(context.database, items, planned);
    after = last.position;
  }
}

/** Reads whom a filter, a group or an app means, and plans them on the way. @returns false when it is not to go on */
async function planGathered(planning: Planning): Promise<boolean> {
  const { context, job, resolve } = planning;
  const { database, okta } = context;
  const targets = gatheredTargets(job.targets);
  if (!targets) throw new Error(`Job ${job.id} has neither targets nor items.`);
  // A worker that died in the middle of a list leaves no place to go on from: Okta's cursors end with their reader.
  await database.bulkItem.deleteMany({ where: { jobId: job.id } });
  let position = 0;
  for await (const portion of gather(okta, targets)) {
    if (!(await isWanted(context, job))) return false;
    const ids = portion.flatMap((each) => ("id" in each ? [each.id] : []));
    const byId = new Map(ids.length > 0 ? (await resolve(ids)).map((found, index) => [ids[index], found]) : []);
    const resolved = portion.map((each): Resolved =>
      "user" in each
        ? { target: { kind: "person", user: each.user } }
        : (byId.get(each.id) ?? { why: "Not in this org any more." }),
    );
    const known = await knownIn(planning, resolved);
    const rows: (PlannedItem & { position: number; given: string })[] = [];
    for (const [index, each] of portion.entries()) {
      const given = "user" in each ? each.user.profile.login : each.id;
      const item = { position: ++position, given, cells: null };
      const planned = await planOne(planning, item, resolved[index] ?? { why: "Nobody was looked for." }, known);
      rows.push({ ...planned, position: item.position, given });
    }
    await insertItems(database, job.id, rows);
  }
  await database.bulkJob.update({ where: { id: job.id }, data: { gatheredAt: new Date() } });
  return true;
}

type Known = { rows: Map<string, number>; keyOf: (target: Resolved) => string | null };

/** Targets of this portion that earlier rows of the job have already. */
async function knownIn({ context, job }: Planning, resolved: readonly Resolved[]): Promise<Known> {
  const keyOf = (each: Resolved): string | null => {
    if (!("target" in each)) return null;
    const { target } = each;
    if (target.kind === "new person") return target.login.toLowerCase();
    return target.kind === "app" ? target.app.id : target.user.id;
  };
  const keys = resolved.flatMap((each) => keyOf(each) ?? []);
  return { rows: await firstRows(context.database, job.id, keys), keyOf };
}

async function planOne(
  { task, judge, input, read }: Planning,
  item: Pick<BulkItem, "position" | "cells">,
  found: Resolved,
  known: Known,
): Promise<PlannedItem> {
  if ("why" in found) return refusedItem(found.why);
  const key = known.keyOf(found) ?? "";
  const first = known.rows.get(key);
  if (first !== undefined) return repeatedItem(found.target, first);
  known.rows.set(key, item.position);
  try {
    return await planItem(judge, task, found.target, input, await read(item.cells));
  } catch (error) {
    if (error instanceof RowRefused) return refusedItem(error.message);
    throw error;
  }
}
