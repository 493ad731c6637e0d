import type { BulkJob } from "#lib/db/generated/client.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { BulkTaskIdSchema } from "#lib/schemas/bulk.ts";
import { BULK_OPERATION_IDS, type BulkTaskId } from "#lib/schemas/vocabulary/bulk.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { offboard } from "./offboard.ts";
import { onboard } from "./onboard.ts";
import { oneOperation } from "./one-operation.ts";
import { undoOf } from "./undo.ts";
import type { SharedInput, Task } from "./task.ts";

const all: readonly Task[] = [...BULK_OPERATION_IDS.map(oneOperation), onboard, offboard];
const byId = new Map(all.map((task) => [task.id, task]));

/** Everything that can be done to many, in the order a form offers it. */
export const TASKS: readonly Task[] = all;

/** The task of a job; one that undoes another does that one's in reverse. */
export function taskOf(job: Pick<BulkJob, "task" | "undoDepth">): Task {
  const id: BulkTaskId = BulkTaskIdSchema.parse(job.task);
  const task = byId.get(id);
  if (!task) throw new Error(`${id} has no task.`);
  return job.undoDepth === 0 ? task : undoOf(task, job.undoDepth);
}

/** Whether a role may do everything that a task does with this input. */
export function mayDo(role: Role, task: Task, input: SharedInput): boolean {
  return task.operations(input).every((id) => mayPerform(role, OPERATIONS[id]));
}
