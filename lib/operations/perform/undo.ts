import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { AnyOperation } from "../declarations/define.ts";

/** What undoes a change, as `perform` is to be given it. */
export type Undo = { operation: OperationId; input: Record<string, unknown> };

/**
 * What undoes a change: the inverse, with the ids of this input unless the operation says more of it.
 * @param subject as it was before the change
 * @returns `null`: nothing does
 */
export function undoOf({ inverse, undoInput }: AnyOperation, subject: unknown, input: unknown): Undo | null {
  if (inverse === null) return null;
  const { userId, groupId, appId } = input as Record<string, unknown>;
  const taken = undoInput ? undoInput(subject, input) : { userId, groupId, appId };
  return taken && { operation: inverse, input: withoutGaps(taken) };
}

/** What is undefined would be lost on its way through JSON anyway. */
function withoutGaps(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
