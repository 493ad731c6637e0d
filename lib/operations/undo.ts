import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { AnyOperation } from "./define.ts";

/** What takes a change back, as `perform` is to be given it. */
export type Undo = { operation: OperationId; input: Record<string, unknown> };

/** What takes a change back: the inverse, with the ids of this input unless it says more of itself; `null`: nothing does. */
export function undoOf(operation: AnyOperation, subject: unknown, input: unknown): Undo | null {
  const { inverse, undoInput } = operation;
  if (inverse === null || !undoInput) return undoUnseen(operation, input);
  const taken = undoInput(subject, input);
  return taken && { operation: inverse, input: withoutGaps(taken) };
}

/** The same where nobody has seen what was there before: only where the ids say it all. */
export function undoUnseen({ inverse, undoInput }: AnyOperation, input: unknown): Undo | null {
  if (inverse === null || undoInput) return null;
  const { userId, groupId, appId } = input as Record<string, unknown>;
  return { operation: inverse, input: withoutGaps({ userId, groupId, appId }) };
}

/** What is undefined would be lost on its way through JSON anyway. */
function withoutGaps(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
