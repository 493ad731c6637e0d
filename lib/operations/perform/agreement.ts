import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditDraft } from "#lib/audit/entry.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { Attempt } from "./attempt.ts";
import type { Agreement } from "./context.ts";

/** What a second person agrees to: SHA-256 over what is done to whom, why, and who asks. */
export function contentHash({ context, operation, justification }: Attempt, draft: AuditDraft): string {
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
export async function takeAgreement(attempt: Attempt, draft: AuditDraft): Promise<Agreement | null> {
  const { actor, approvals } = attempt.context;
  if (actor.kind === "worker") return await approvals.ofJob(actor.jobId);
  const { approvalId } = attempt.request;
  if (!approvalId) return null;
  return await approvals.take({ approvalId, contentHash: contentHash(attempt, draft), requesterId: actor.id });
}
