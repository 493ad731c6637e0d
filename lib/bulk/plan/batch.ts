import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import type { BulkTarget } from "#lib/operations/declarations/define.ts";
import type { SharedInput, JobKind } from "../kinds/job-kind.ts";
import type { PlanContext } from "./context.ts";
import type { Judge } from "./judge.ts";
import type { StepResult } from "../steps.ts";
import { planItem, refusedItem, repeatedItem, type PlannedItem } from "./planned-item.ts";
import type { Resolve, Resolved } from "./resolve.ts";
import { RowRefused } from "./row-refused.ts";
import type { ReadRow } from "./row-reader.ts";
import { firstRows, firstSteps, stepKey } from "./write-items.ts";

/** What one job is planned with. */
export type Planning = {
  context: PlanContext;
  job: BulkJob;
  jobKind: JobKind;
  input: SharedInput;
  judge: Judge;
  resolve: Resolve;
  read: ReadRow;
};

/** Whether the job still waits for its plan: it may have been cancelled in the meantime. */
export async function isWanted({ context, job }: Planning): Promise<boolean> {
  return (await context.database.bulkJob.count({ where: { id: job.id, status: "PLANNING" } })) > 0;
}

/**
 * Plans items together, in their order; one whose target an earlier row has already is refused.
 * @param resolved what each of them means
 * @throws OktaError
 */
export async function planBatch(
  planning: Planning,
  items: readonly Pick<BulkItem, "position" | "cells">[],
  resolved: readonly Resolved[],
): Promise<PlannedItem[]> {
  const { context, job } = planning;
  const keys = resolved.flatMap((each) => keyOf(each) ?? []);
  const known = await (planning.jobKind.severalRows ? firstSteps : firstRows)(context.database, job.id, keys);
  const planned: PlannedItem[] = [];
  for (const [index, item] of items.entries()) {
    const found = resolved[index] ?? { why: "Nobody was looked up." };
    planned.push(await planOne(planning, item, found, known));
  }
  return planned;
}

/** What tells targets of one kind apart; `null` for one that was not found. */
function keyOf(each: Resolved): string | null {
  if (!("target" in each)) return null;
  const { target } = each;
  if (target.kind === "new person") return target.login.toLowerCase();
  return target.kind === "app" ? target.app.id : target.user.id;
}

async function planOne(
  { jobKind, judge, input, read }: Planning,
  item: Pick<BulkItem, "position" | "cells">,
  found: Resolved,
  known: Map<string, number>,
): Promise<PlannedItem> {
  if ("why" in found) return refusedItem(found.why);
  const key = keyOf(found) ?? "";
  const first = known.get(key);
  if (first !== undefined) return repeatedItem(found.target, first);
  if (!jobKind.severalRows) known.set(key, item.position);
  try {
    const planned = await planItem(judge, jobKind, found.target, input, await read(item.cells));
    return jobKind.severalRows ? withoutRepeated(planned, found.target, item.position, known) : planned;
  } catch (error) {
    if (error instanceof RowRefused) return refusedItem(error.message);
    throw error;
  }
}

/** Leaves out of a row what an earlier one does to the same target; nothing is left of it: the row is one too many. */
function withoutRepeated(
  planned: PlannedItem,
  target: BulkTarget,
  position: number,
  known: Map<string, number>,
): PlannedItem {
  const rows = planned.steps.map(({ input }) => known.get(stepKey(planned.targetId ?? "", input)));
  const [first] = rows;
  if (first !== undefined && rows.every((row) => row !== undefined)) return repeatedItem(target, first);
  for (const { input } of planned.steps) {
    const key = stepKey(planned.targetId ?? "", input);
    known.set(key, known.get(key) ?? position);
  }
  const at = new Date().toISOString();
  const repeated = rows.flatMap((row, index): [string, StepResult][] => {
    const explanation = `The same as in row ${row}.`;
    return row === undefined
      ? []
      : [[String(index), { state: "SKIPPED", explanation, errorCode: null, oktaRequestId: null, at, undo: null }]];
  });
  return { ...planned, results: { ...planned.results, ...Object.fromEntries(repeated) } };
}
