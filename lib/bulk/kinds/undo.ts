import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { JobKind } from "./job-kind.ts";

/**
 * What undoes what a job of this task has done: the inverse of each change that has one, last first. Like any other
 * plan it looks first, and skips people who are not as the job left them.
 * @param depth 1 for a job of its own, 2 for one that undid another, whose inverse is that other one again; and so on
 */
export function undoOf(jobKind: JobKind, depth: number): JobKind {
  const again = depth % 2 === 0;
  return {
    ...jobKind,
    title: `${again ? "Redo" : "Undo"}: ${jobKind.title}`,
    consequence: again
      ? "What was undone is done again, except for people changed again since."
      : "What the job changed is restored, except for people changed again since.",
    risk: "routine",
    on: jobKind.on === "new person" ? "person" : jobKind.on,
    fields: [],
    rows: "none",
    operations: (input) => {
      const inverses = jobKind.operations(input).flatMap(inverseOf);
      return [...new Set(again ? inverses.flatMap(inverseOf) : inverses)];
    },
    steps: async (judge, target, _, { undo }) => {
      const judged = [];
      for (const { operation, input } of undo) judged.push(await judge.judge(operation, target, input));
      return judged;
    },
    left: undefined,
  };
}

function inverseOf(id: OperationId): OperationId[] {
  const { inverse } = OPERATIONS[id];
  return inverse ? [inverse] : [];
}
