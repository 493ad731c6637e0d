import { askForApproval } from "#lib/actions/approvals.ts";
import { runOperation } from "#lib/actions/run-operation.ts";
import type { ApprovalRequest } from "#lib/schemas/approval.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/**
 * How an attempt ended, as the form sees it. `lost`: no answer came from this console itself; `asked`: nothing was
 * changed, and someone else can agree to it now.
 */
export type AttemptOutcome = Outcome | { kind: "lost"; problem: Problem } | { kind: "asked"; approvalId: string };

/** No answer came from this console itself. */
export const LOST: Problem = {
  title: "No answer came from Gatehouse.",
  meaning: "It may or may not have been done. If it was, the audit trail shows it.",
  remedy: "Check your connection, then check the current state and the console actions before you try again.",
  causes: [],
  code: null,
  requestId: null,
};
const REQUEST_LOST: Problem = {
  ...LOST,
  meaning: "It is not known whether your request was received. Nothing else was changed.",
  remedy: "Check your connection, then check Approvals before you ask again.",
};

/** What a server action about Okta came back with; a lost connection is an ending too. */
export async function answered(reply: Promise<Outcome>): Promise<AttemptOutcome> {
  try {
    return await reply;
  } catch {
    // Next rejects a server action only when no usable answer came back; what the server says is a value.
    return { kind: "lost", problem: LOST };
  }
}

/**
 * Sends an operation and always comes back with words: a lost connection is an ending too.
 * @param approvalId a second person's agreement to exactly this, where one is needed
 */
export function attempt(
  operation: OperationId,
  input: Record<string, unknown>,
  justification: Justification,
  approvalId?: string,
): Promise<AttemptOutcome> {
  return answered(runOperation({ operation, input, justification, approvalId }));
}

/** Asks for a second person's agreement to exactly this, and always comes back with words. */
export async function askSecondPerson(request: ApprovalRequest): Promise<AttemptOutcome> {
  try {
    const reply = await askForApproval(request);
    if (reply.ok) return { kind: "asked", approvalId: reply.approvalId };
    const { problem, signedOut } = reply;
    return signedOut ? { kind: "step-up", problem } : { kind: "refused", problem, retryable: false };
  } catch {
    return { kind: "lost", problem: REQUEST_LOST };
  }
}
