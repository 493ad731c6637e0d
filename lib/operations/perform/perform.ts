import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { PushEvidence } from "#lib/schemas/caller-push.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { contentHash, takeAgreement } from "./agreement.ts";
import { attemptOf, deny, type Attempt, type OperationRequest } from "./attempt.ts";
import { isStale } from "./caller-check.ts";
import type { PerformContext } from "./context.ts";
import type { Change, Target } from "../declarations/define.ts";
import { look, type Look } from "./look.ts";
import { send } from "./send.ts";
import * as words from "./words.ts";

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
    return { kind: "failed", problem: words.NO_TRAIL[error.reason], auditSeq: null, retryAt };
  }
}

/** One operation, exactly as it would be done now, for a second person to agree to. */
export type Rehearsal = {
  kind: "rehearsed";
  /** SHA-256 over what follows, the justification and who asks. */
  contentHash: string;
  target: Target;
  changes: Change[];
  /** As the trail would keep it. */
  record: Record<string, unknown>;
  /** Whether `record` is all of the input, so that it can be sent again as it is. */
  complete: boolean;
  /** Why a second person is needed, in words. */
  because: string;
  /** The push that verified the caller, where one did. */
  push: PushEvidence | null;
};

/**
 * Goes as far as `perform` does before it changes anything, for something that needs a second person.
 * @returns the content to agree to, or how `perform` would end: also when nobody else is needed
 * @throws AuditUnavailable, OktaError
 */
export async function rehearse(context: PerformContext, request: OperationRequest): Promise<Rehearsal | Outcome> {
  const attempt = attemptOf(context, request);
  const seen = (await authorize(attempt)) ?? (await look(attempt));
  if ("kind" in seen) return seen;
  const { operation } = attempt;
  const { subject, input, changes, draft, objections, push } = seen;
  if (push && isStale(push)) return { kind: "refused", problem: words.NO_PUSH, retryable: false };
  if (objections.length === 0) {
    return { kind: "refused", problem: words.NO_SECOND_PERSON(OPERATION_TITLES[operation.id]), retryable: false };
  }
  return {
    kind: "rehearsed",
    contentHash: contentHash(attempt, draft),
    target: operation.target(subject),
    changes,
    record: (operation.record?.(input) ?? input) as Record<string, unknown>,
    complete: operation.record === undefined,
    because: objections.join(" "),
    push,
  };
}

async function authorize(attempt: Attempt): Promise<Outcome | null> {
  const { context, operation } = attempt;
  const { role } = responsible(context.actor);
  if (mayPerform(role, operation)) return null;
  return await deny(attempt, words.NOT_YOUR_ROLE(OPERATION_TITLES[operation.id], ROLE_TITLES[role]), {});
}

async function carryOut(attempt: Attempt): Promise<Outcome> {
  const seen = await look(attempt);
  if ("kind" in seen) return seen;
  // An agreement covers the push as it was when it was asked for.
  if (seen.push && seen.objections.length === 0 && isStale(seen.push)) {
    return { kind: "refused", problem: words.NO_PUSH, retryable: false };
  }
  if (needsStepUp(attempt)) return { kind: "step-up", problem: words.STEP_UP };
  if (seen.objections.length === 0) return await send(attempt, seen);
  return await withAgreement(attempt, seen);
}

async function withAgreement(attempt: Attempt, seen: Look): Promise<Outcome> {
  const { draft, objections } = seen;
  const agreement = await takeAgreement(attempt, draft);
  if (!agreement) {
    const problem = words.SECOND_PERSON(objections.join(" "));
    await deny(attempt, problem, draft);
    return { kind: "approval", problem };
  }
  return await send(attempt, { ...seen, draft: { ...draft, detail: { ...draft.detail, approval: agreement } } });
}

function needsStepUp({ context: { actor }, operation }: Attempt): boolean {
  if (operation.risk !== "destructive" || actor.kind !== "person") return false;
  return Date.now() - actor.authenticatedAt.getTime() > STEP_UP_WITHIN_MS;
}
