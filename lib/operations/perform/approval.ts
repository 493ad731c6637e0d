import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import type { AuditDraft } from "#lib/audit/entry.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { PushEvidence } from "#lib/schemas/caller-push.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { attemptOf, authorize, type Attempt, type OperationRequest } from "./attempt.ts";
import type { GrantedApproval, PerformContext } from "./context.ts";
import type { Change, Target } from "../declarations/define.ts";
import { isStale, evaluate } from "./evaluate.ts";
import * as messages from "./messages.ts";

/** One operation, exactly as it would be done now, for a second person to agree to. */
export type DryRun = {
  kind: "dry-run";
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
export async function dryRun(context: PerformContext, request: OperationRequest): Promise<DryRun | Outcome> {
  const attempt = attemptOf(context, request);
  const seen = (await authorize(attempt)) ?? (await evaluate(attempt));
  if ("kind" in seen) return seen;
  const { operation } = attempt;
  const { subject, input, changes, draft, approvalReasons: results, push } = seen;
  if (push && isStale(push)) return { kind: "refused", problem: messages.NO_PUSH, retryable: false };
  if (results.length === 0) {
    return { kind: "refused", problem: messages.NO_SECOND_PERSON(OPERATION_TITLES[operation.id]), retryable: false };
  }
  return {
    kind: "dry-run",
    contentHash: contentHash(attempt, draft),
    target: operation.target(subject),
    changes,
    record: (operation.record?.(input) ?? input) as Record<string, unknown>,
    complete: operation.record === undefined,
    because: results.join(" "),
    push,
  };
}

/** What a second person agrees to: SHA-256 over what is done to which target, why, and who asks. */
function contentHash({ context, operation, justification }: Attempt, draft: AuditDraft): string {
  const { target, related, detail } = draft;
  const requesterId = responsible(context.actor).id;
  const { reason, callerCheck } = justification;
  // How the caller was verified, but not by which of several pushes: one of today is no worse than yesterday's.
  const { callerPush: _push, ...rest } = detail ?? {};
  const content = { operation: operation.id, target, related, detail: rest, reason, callerCheck, requesterId };
  return createHash("sha256")
    .update(canonicalize(content) ?? "")
    .digest("hex");
}

/** The second person's agreement that covers this. Taking it uses it up. @returns `null` where there is none */
export async function takeApproval(attempt: Attempt, draft: AuditDraft): Promise<GrantedApproval | null> {
  const { actor, approvals } = attempt.context;
  if (actor.kind === "worker") return await approvals.ofJob(actor.jobId);
  const { approvalId } = attempt.request;
  if (!approvalId) return null;
  return await approvals.take({ approvalId, contentHash: contentHash(attempt, draft), requesterId: actor.id });
}
