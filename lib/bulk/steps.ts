import { z } from "zod";
import type { BulkItem } from "#lib/db/generated/client.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import { STEP_STATES, type ItemState } from "#lib/schemas/vocabulary/bulk.ts";

const ChangeSchema = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** One operation on one target, as it was planned and is carried out. */
const PlannedStepSchema = z.object({
  operation: OperationIdSchema,
  /** What `perform` is given; the id of somebody who is only made by an earlier step is added then. */
  input: z.record(z.string(), z.unknown()),
  /** The group, app or alike, in words. */
  about: z.string().nullable(),
  changes: z.array(ChangeSchema),
  undoable: z.boolean(),
});
export type PlannedStep = z.infer<typeof PlannedStepSchema>;

/** How a step ended. */
const StepResultSchema = z.object({
  state: z.enum(STEP_STATES),
  explanation: z.string().nullable(),
  errorCode: z.string().nullable(),
  oktaRequestId: z.string().nullable(),
  /** ISO 8601. */
  at: z.string(),
  /** What takes it back. */
  undo: z.object({ operation: OperationIdSchema, input: z.record(z.string(), z.unknown()) }).nullable(),
});
export type StepResult = z.infer<typeof StepResultSchema>;

/** Results by the number of their step, from 0; a step without one is still to be done. */
const StepResultsSchema = z.record(z.string(), StepResultSchema);
export type StepResults = z.infer<typeof StepResultsSchema>;

/** An item's steps with the results they have so far. */
export function stepsOf(item: Pick<BulkItem, "steps" | "results">): { steps: PlannedStep[]; results: StepResults } {
  return { steps: PlannedStepSchema.array().parse(item.steps), results: StepResultsSchema.parse(item.results) };
}

/** A step, its number, and what `perform` is to be given for it. */
export type NextStep = { index: number; step: PlannedStep; input: Record<string, unknown> };

/** The step to be carried out next, or `null` when every one has its result. */
export function nextStep(item: Pick<BulkItem, "steps" | "results" | "targetId">): NextStep | null {
  const { steps, results } = stepsOf(item);
  const index = steps.findIndex((_, number) => results[number] === undefined);
  const step = steps[index];
  return step ? { index, step, input: withTarget(step, item.targetId) } : null;
}

/** Somebody who was made by an earlier step has an id only now. */
function withTarget({ operation, input }: PlannedStep, targetId: string | null): Record<string, unknown> {
  const onPerson = OPERATIONS[operation].planning?.on === "person";
  return onPerson && targetId && !("userId" in input) && !("user" in input) ? { ...input, userId: targetId } : input;
}

/** The state of an item whose steps have all ended: the worst of theirs, but done where anything was. */
export function endOf(results: StepResults): ItemState {
  const states = Object.values(results).map(({ state }) => state);
  const order = ["NEEDS_REVIEW", "FAILED", "DONE", "SETTLED"] as const;
  return order.find((state) => states.includes(state)) ?? "SKIPPED";
}
