import { OPERATIONS } from "#lib/operations/registry.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Task } from "./task.ts";

/**
 * Takes back what a job has done: the inverse of each change that has one, last first. Like any other plan it looks
 * first, and leaves alone whoever is not as the job had left them.
 */
export function undoOf(task: Task): Task {
  return {
    ...task,
    title: `Undo: ${task.title}`,
    consequence: "What the job changed is put back as it was, but for whoever has been changed again since.",
    risk: "routine",
    on: task.on === "new person" ? "person" : task.on,
    fields: [],
    rows: "none",
    operations: (input) => [...new Set(task.operations(input).flatMap((id) => inverseOf(id)))],
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
