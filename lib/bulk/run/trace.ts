import type { Okta } from "#lib/okta/port.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { allLogs } from "#lib/services/logs/list.ts";
import { literal } from "#lib/okta/expression.ts";

/** An intent is dated by our clock, an event by Okta's: so much may lie between them. */
const CLOCKS_APART_MS = 5_000;

/** What Okta shows of a call whose answer never came. */
export type Shown = { how: string; createdId: string | null };

/**
 * Looks whether something that must not be sent twice took effect: in Okta's present state, or in its System Log.
 * @param since when the intent was recorded
 * @returns how it shows; `null` when nothing does, which is no proof that it did not happen
 * @throws OktaError
 */
export async function findTrace(
  okta: Okta,
  step: { operation: OperationId; input: Record<string, unknown> },
  targetId: string | null,
  since: Date,
): Promise<Shown | null> {
  const { trace, events } = OPERATIONS[step.operation];
  const from = new Date(since.getTime() - CLOCKS_APART_MS);
  const shown = await trace?.shows?.(okta, step.input, from);
  if (shown) return { how: "Okta's state shows that it took effect.", createdId: shown.created?.id ?? null };
  if (!trace?.inLog || !events || !targetId) return null;
  const types = events.map((type) => `eventType eq ${literal(type)}`).join(" or ");
  const filter = `(${types}) and target.id eq ${literal(targetId)} and outcome.result eq "SUCCESS"`;
  for await (const event of allLogs(okta, { since: from.toISOString(), filter, limit: 10 })) {
    return { how: `The System Log has it as event ${event.uuid}.`, createdId: null };
  }
  return null;
}
