import { z } from "zod";
import type { BulkItem } from "#lib/db/generated/client.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { Undo } from "#lib/operations/perform/undo.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import { STEP_STATES, type ItemState } from "#lib/schemas/vocabulary/bulk.ts";

/** What undoes a change, as `perform` is to be given it. */
const UndoSchema = z.object({ operation: OperationIdSchema, input: z.record(z.string(), z.unknown()) });

const ChangeSchema = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** One operation on one target, as it was planned and is carried out. */
const PlannedStepSchema = z.object({
  operation: OperationIdSchema,
  /** What `perform` is given; the id of someone who is only made by an earlier step is added then. */
  input: z.record(z.string(), z.unknown()),
  /** The group, app or alike, in words. */
  about: z.string().nullable(),
  changes: z.array(ChangeSchema),
  /** What will undo it, from what was there when it was planned; `null`: nothing does. */
  undo: UndoSchema.nullable().default(null),
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
  /** What undoes it. */
  undo: UndoSchema.nullable(),
});
export type StepResult = z.infer<typeof StepResultSchema>;

/** Results by the number of their step, from 0; a step without one is still to be done. */
const StepResultsSchema = z.record(z.string(), StepResultSchema);
export type StepResults = z.infer<typeof StepResultsSchema>;

/** An item's steps with the results they have so far. */
export function stepsOf(item: Pick<BulkItem, "steps" | "results">): { steps: PlannedStep[]; results: StepResults } {
  return { steps: PlannedStepSchema.array().parse(item.steps), results: StepResultsSchema.parse(item.results) };
}

/** A step, its number, what `perform` is to be given for it, and what undoes it. */
export type NextStep = {
  index: number;
  step: PlannedStep;
  input: Record<string, unknown>;
  /**
   * By the plan. What `perform` saw itself is better; but a step whose answer was lost can be looked at only afterwards, and
   * it was not begun unless everything was as planned.
   */
  undo: Undo | null;
};

/** The step to be carried out next, or `null` when every one has its result. */
export function nextStep(item: Pick<BulkItem, "steps" | "results" | "targetId">): NextStep | null {
  const { steps, results } = stepsOf(item);
  const index = steps.findIndex((_, number) => results[number] === undefined);
  const step = steps[index];
  if (!step) return null;
  const undo = step.undo && { ...step.undo, input: withTarget(step.undo, item.targetId) };
  return { index, step, input: withTarget(step, item.targetId), undo };
}

/** Someone who was made by an earlier step has an id only now. */
function withTarget({ operation, input }: Undo, targetId: string | null): Record<string, unknown> {
  const onPerson = OPERATIONS[operation].planning?.on === "person";
  return onPerson && targetId && !("userId" in input) && !("user" in input) ? { ...input, userId: targetId } : input;
}

/** The state of an item whose steps have all ended: the worst of theirs, but done where anything was. */
export function endOf(results: StepResults): ItemState {
  const states = Object.values(results).map(({ state }) => state);
  const order = ["NEEDS_REVIEW", "FAILED", "DONE", "SETTLED"] as const;
  return order.find((state) => states.includes(state)) ?? "SKIPPED";
}
