import { auditActor, type AuditDraft, type Json } from "#lib/audit/entry.ts";
import { PUSH_SPEAKS_FOR_MS } from "#lib/policy/limits.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { PushEvidence } from "#lib/schemas/caller-push.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { deny, evaluationFailed, type Attempt } from "./attempt.ts";
import type { PerformContext } from "./context.ts";
import type { Change } from "../declarations/define.ts";
import { guardResults } from "../guards/guards.ts";
import * as messages from "./messages.ts";

/** What an attempt is about, once everything was looked at. */
export type Evaluation = {
  subject: unknown;
  input: unknown;
  changes: Change[];
  /** The intent to be recorded. */
  draft: AuditDraft;
  /** Why a second person is needed, in words; none: nobody is. */
  approvalReasons: string[];
  /** The push that verified the caller, where one did. */
  push: PushEvidence | null;
};

/**
 * Everything that comes before a change: what is asked for, for which target, and what speaks against it.
 * @returns how it ends already where it cannot go on; a denial is recorded
 * @throws AuditUnavailable
 */
export async function evaluate(attempt: Attempt): Promise<Evaluation | Outcome> {
  const { context, operation } = attempt;
  const parsed = operation.input.safeParse(attempt.request.input);
  if (!parsed.success) return { kind: "refused", problem: messages.BAD_INPUT(parsed.error), retryable: false };
  const input = parsed.data;
  const missing = whatIsMissing(attempt);
  if (missing) return { kind: "refused", problem: messages.MISSING(missing), retryable: false };

  // Before anything is even read: with the trail down nothing reaches Okta at all.
  await context.trail.assertWritable();

  try {
    const subject: unknown = await operation.load(context.okta, input);
    const eligibility = operation.eligibility(subject, input);
    if (!eligibility.eligible) {
      if (eligibility.already) return { kind: "already", message: eligibility.why };
      return { kind: "refused", problem: messages.NOT_NOW(eligibility.why), retryable: false };
    }
    const changes = operation.changes(subject, input);
    if (!meetsPrecondition(attempt, changes)) {
      return { kind: "refused", problem: messages.PRECONDITION_FAILED, retryable: false };
    }
    const push = await pushOf(attempt, subject);
    if (push === "missing") return { kind: "refused", problem: messages.NO_PUSH, retryable: false };
    const draft = draftOf(attempt, { subject, input, changes, push });
    const results = await guardResults(context, operation, subject, input);
    const no = results.find(({ kind }) => kind === "no");
    if (no) return await deny(attempt, messages.GUARDED(no.why), draft);
    return { subject, input, changes, draft, approvalReasons: results.map(({ why }) => why), push };
  } catch (error) {
    return evaluationFailed(error);
  }
}

function whatIsMissing({ context, operation, justification }: Attempt): string | null {
  // A job was justified when it was started, and carries that reason to each of its items.
  const { asks } = operation;
  if (asks.reason === "required" && !justification.reason) return "A reason or ticket number";
  if (context.actor.kind === "person" && asks.callerCheck && !justification.callerCheck) {
    return "How the caller was verified";
  }
  return null;
}

function meetsPrecondition({ request: { precondition } }: Attempt, changes: readonly Change[]): boolean {
  return precondition === undefined || asSet(precondition) === asSet(changes);
}

/** Changes whatever their order, which comes from an input's keys and does not survive the ledger. */
function asSet(changes: readonly Change[]): string {
  return changes
    .map(({ field, from, to }) => JSON.stringify([field, from, to]))
    .toSorted()
    .join("\n");
}

/** The push that is said to have verified the caller. */
async function pushOf({ context, operation, justification }: Attempt, subject: unknown) {
  if (justification.callerCheck !== "push") return null;
  const { personId } = operation.touches(subject);
  return (await pushEvidence(context, justification, personId)) ?? "missing";
}

/**
 * The push that a justification names, by what this console itself saw of it. Only its sender can build on it, and only
 * for the person who approved it.
 * @returns `null` when there is none that counts
 * @throws a database error, which must be taken as a no
 */
async function pushEvidence(
  { actor, callers }: PerformContext,
  { pushId }: Justification,
  personId: string | undefined,
): Promise<PushEvidence | null> {
  const push = pushId === undefined ? null : await callers.approvedPush(pushId);
  if (push === null || push.personId !== personId || push.agentId !== responsible(actor).id) return null;
  return { entry: push.seq, factor: push.factor, approvedAt: push.approvedAt.toISOString() };
}

/** Whether a push was approved too long ago to speak for someone who calls now. */
export function isStale({ approvedAt }: PushEvidence): boolean {
  return Date.now() - Date.parse(approvedAt) > PUSH_SPEAKS_FOR_MS;
}

function draftOf(
  { context: { actor }, operation, justification }: Attempt,
  { subject, input, changes, push }: Pick<Evaluation, "subject" | "input" | "changes" | "push">,
): AuditDraft {
  const { reason, callerCheck } = justification;
  return {
    kind: "intent",
    action: operation.id,
    result: "pending",
    actor: auditActor(actor),
    target: operation.target(subject),
    related: operation.related?.(subject),
    reason,
    jobId: actor.kind === "worker" ? actor.jobId : undefined,
    detail: {
      input: (operation.record?.(input) ?? input) as Json,
      changes,
      ...(callerCheck ? { callerCheck } : {}),
      ...(push ? { callerPush: push } : {}),
    },
  };
}
