import { PUSH_SPEAKS_FOR_MS } from "#lib/policy/limits.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { PushEvidence } from "#lib/schemas/caller-push.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { PerformContext } from "./context.ts";

/**
 * The push that a justification names, by what this console itself saw of it. Only whoever sent it can build on it, and only
 * for the person who approved it.
 * @returns `null` when there is none that counts
 * @throws a database error, which must be taken as a no
 */
export async function pushEvidence(
  { actor, callers }: PerformContext,
  { pushId }: Justification,
  personId: string | undefined,
): Promise<PushEvidence | null> {
  const push = pushId === undefined ? null : await callers.approvedPush(pushId);
  if (push === null || push.personId !== personId || push.agentId !== responsible(actor).id) return null;
  return { entry: push.seq, factor: push.factor, approvedAt: push.approvedAt.toISOString() };
}

/** Whether a push was approved too long ago to speak for somebody who calls now. */
export function isStale({ approvedAt }: PushEvidence): boolean {
  return Date.now() - Date.parse(approvedAt) > PUSH_SPEAKS_FOR_MS;
}
