import { OktaError } from "#lib/okta/error.ts";
import type { BulkTarget } from "#lib/operations/declarations/define.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { ItemState } from "#lib/schemas/vocabulary/bulk.ts";
import type { StepResults, PlannedStep } from "../steps.ts";
import type { JobKind, SharedInput } from "../kinds/job-kind.ts";
import type { Judge } from "./judge.ts";
import type { RowInput } from "./rows.ts";

/** What planning says of one item. */
export type PlannedItem = {
  targetId: string | null;
  targetLabel: string | null;
  statusBefore: string | null;
  state: ItemState;
  explanation: string | null;
  steps: PlannedStep[];
  results: StepResults;
};

/** An item that was not found, or whose row cannot be used. */
export function refusedItem(why: string): PlannedItem {
  return {
    targetId: null,
    targetLabel: null,
    statusBefore: null,
    state: "REFUSED",
    explanation: why,
    steps: [],
    results: {},
  };
}

/** One that is in the list already. */
export function repeatedItem(target: BulkTarget, position: number): PlannedItem {
  const what = target.kind === "app" ? "app" : "person";
  return { ...refusedItem(`The same ${what} as in row ${position}.`), ...aboutTarget(target) };
}

/** A target with everything that is to be done to it, as far as it can be said beforehand. @throws OktaError */
export async function planItem(
  judge: Judge,
  jobKind: JobKind,
  target: BulkTarget,
  input: SharedInput,
  row: RowInput,
): Promise<PlannedItem> {
  const about = aboutTarget(target);
  const judged = await jobKind.steps(judge, target, input, row).catch((error: unknown) => {
    // A group or app that is not there any more concerns this row; anything else concerns the whole plan.
    if (error instanceof OktaError && error.kind === "not-found") return error.problem.title;
    throw error;
  });
  if (typeof judged === "string") return { ...refusedItem(judged), ...about };
  const steps = judged.map(({ step }) => step);
  const left = judged.filter((each) => each.kind !== "do");
  if (left.length < judged.length) {
    return { ...about, state: "PENDING", explanation: null, steps, results: notDone(judged) };
  }
  const refused = left.some(({ kind }) => kind === "refuse");
  const explanation = left.map(({ why }) => why).join(" ");
  return { ...about, state: refused ? "REFUSED" : "SKIPPED", explanation, steps, results: {} };
}

/** What is known beforehand not to be done has its result already. */
function notDone(judged: Awaited<ReturnType<JobKind["steps"]>>): StepResults {
  const at = new Date().toISOString();
  const entries = judged.flatMap((each, index) =>
    each.kind === "do"
      ? []
      : [
          [
            String(index),
            { state: "SKIPPED", explanation: each.why, errorCode: null, oktaRequestId: null, at, undo: null },
          ] as const,
        ],
  );
  return Object.fromEntries(entries);
}

function aboutTarget(target: BulkTarget): Pick<PlannedItem, "targetId" | "targetLabel" | "statusBefore"> {
  switch (target.kind) {
    case "person": {
      const { id, status, profile } = target.user;
      return { targetId: id, targetLabel: `${fullName(target.user)} (${profile.login})`, statusBefore: status };
    }
    case "app":
      return { targetId: target.app.id, targetLabel: target.app.label, statusBefore: target.app.status };
    case "new person":
      return { targetId: null, targetLabel: target.login, statusBefore: null };
  }
}
