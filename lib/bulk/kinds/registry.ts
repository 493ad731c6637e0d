import type { BulkJob } from "#lib/db/generated/client.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { ALL_OPERATIONS, OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { BULK_SECTIONS, offeredAt } from "#lib/schemas/vocabulary/places.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { JobRefused } from "../refused.ts";
import { offboard } from "./offboard.ts";
import { onboard } from "./onboard.ts";
import { oneOperation } from "./one-operation.ts";
import { undoOf } from "./undo.ts";
import type { SharedInput, JobKind } from "./job-kind.ts";

const all: readonly JobKind[] = [...ALL_OPERATIONS.flatMap(oneOperation), onboard, offboard];
const byId = new Map<string, JobKind>(all.map((jobKind) => [jobKind.id, jobKind]));

/** Everything that can be done to many, in the order a form offers it. */
export const JOB_KINDS: readonly JobKind[] = BULK_SECTIONS.flatMap(({ place }) => offeredAt(place, all));

/**
 * The task of a job; one that undoes another does that one's in reverse.
 * @throws JobRefused when it is none that can be done to many
 */
export function jobKindOf(job: Pick<BulkJob, "task" | "undoDepth">): JobKind {
  const jobKind = byId.get(job.task);
  if (!jobKind) throw new JobRefused(`“${job.task.slice(0, 60)}” cannot be done to many at once.`);
  return job.undoDepth === 0 ? jobKind : undoOf(jobKind, job.undoDepth);
}

/** Whether a role may do everything that a task does with this input. */
export function mayDo(role: Role, jobKind: JobKind, input: SharedInput): boolean {
  return jobKind.operations(input).every((id) => mayPerform(role, OPERATIONS[id]));
}
