import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { takeApproval } from "./approval.ts";
import { attemptOf, authorize, deny, type Attempt, type OperationRequest } from "./attempt.ts";
import type { PerformContext } from "./context.ts";
import { isStale, evaluate, type Evaluation } from "./evaluate.ts";
import { send } from "./send.ts";
import * as messages from "./messages.ts";

/** When to try again what the trail could not take: it concerns everything, and passes. */
const NO_TRAIL_REST_MS = 30_000;

/**
 * The one way to change anything in Okta. Always in this order: authorize, parse, guard, record the intent, call
 * Okta, record the outcome. If the intent cannot be recorded, Okta is not called.
 *
 * @returns how it ended, in words; expected failures are values
 * @throws only what `onIntent` throws, and then Okta was not called
 */
export async function perform(context: PerformContext, request: OperationRequest): Promise<Outcome> {
  const attempt = attemptOf(context, request);
  try {
    return (await authorize(attempt)) ?? (await carryOut(attempt));
  } catch (error) {
    if (!(error instanceof AuditUnavailable)) throw error;
    const retryAt = new Date(Date.now() + NO_TRAIL_REST_MS).toISOString();
    return { kind: "failed", problem: messages.NO_TRAIL[error.reason], auditSeq: null, retryAt };
  }
}

async function carryOut(attempt: Attempt): Promise<Outcome> {
  const seen = await evaluate(attempt);
  if ("kind" in seen) return seen;
  // An agreement covers the push as it was when it was asked for.
  if (seen.push && seen.approvalReasons.length === 0 && isStale(seen.push)) {
    return { kind: "refused", problem: messages.NO_PUSH, retryable: false };
  }
  if (needsStepUp(attempt)) return { kind: "step-up", problem: messages.STEP_UP };
  if (seen.approvalReasons.length === 0) return await send(attempt, seen);
  return await withApproval(attempt, seen);
}

async function withApproval(attempt: Attempt, seen: Evaluation): Promise<Outcome> {
  const { draft, approvalReasons } = seen;
  const approval = await takeApproval(attempt, draft);
  if (!approval) {
    const problem = messages.SECOND_PERSON(approvalReasons.join(" "));
    await deny(attempt, problem, draft);
    return { kind: "approval", problem };
  }
  return await send(attempt, { ...seen, draft: { ...draft, detail: { ...draft.detail, approval } } });
}

function needsStepUp({ context: { actor }, operation }: Attempt): boolean {
  if (operation.risk !== "destructive" || actor.kind !== "person") return false;
  return Date.now() - actor.authenticatedAt.getTime() > STEP_UP_WITHIN_MS;
}
