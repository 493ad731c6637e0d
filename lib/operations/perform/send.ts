import type { AuditDraft } from "#lib/audit/entry.ts";
import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { evaluationFailed, type Attempt } from "./attempt.ts";
import type { AnyOperation, Change } from "../declarations/define.ts";
import type { Evaluation } from "./evaluate.ts";
import { undoOf } from "./undo.ts";
import * as messages from "./messages.ts";

/** The listener for a change about to be sent refused it: Okta was not called. */
class NotSent extends Error {
  constructor(cause: unknown) {
    super("The change was not sent.", { cause });
    this.name = "NotSent";
  }
}

/**
 * Records the intent, calls Okta, and records the outcome.
 * @throws AuditUnavailable when the intent cannot be recorded, and what `onIntent` throws: then Okta was not called
 */
export async function send(attempt: Attempt, { subject, input, changes, draft }: Evaluation): Promise<Outcome> {
  const { context, operation, request } = attempt;
  const lost = await whatIsLost(attempt, subject);
  if ("kind" in lost) return lost;
  const intent = { ...draft, detail: { ...draft.detail, changes: [...changes, ...lost] } };
  const seq = await context.trail.append({ ...intent, kind: "intent", result: "pending" });
  const outcome = { ...intent, kind: "outcome", intentSeq: seq } as const;
  try {
    const okta = await announce(context.okta, operation, async () => await request.onIntent?.(seq));
    const receipt = await operation.run(okta, input, subject);
    const target = receipt.created ?? outcome.target;
    const recorded = await settle(attempt, { ...outcome, target, result: "success", oktaRequestId: receipt.requestId });
    const done = operation.done(subject);
    return {
      kind: "done",
      message: recorded
        ? done
        : `${done} The result could not be recorded yet; the intent is recorded and will be settled.`,
      secret: receipt.secret ?? null,
      created: receipt.created ?? null,
      answer: receipt.answer ?? null,
      oktaRequestId: receipt.requestId,
      auditSeq: seq,
      undo: undoOf(operation, subject, input),
    };
  } catch (error) {
    if (error instanceof NotSent) {
      const detail = { ...outcome.detail, error: messages.NOT_SENT };
      await settle(attempt, { ...outcome, result: "failure", detail });
      throw error.cause;
    }
    const problem = error instanceof OktaError ? error.problem : messages.UNEXPECTED;
    const ambiguous = !(error instanceof OktaError) || error.ambiguous;
    await settle(attempt, {
      ...outcome,
      result: ambiguous ? "unknown" : "failure",
      oktaRequestId: problem.requestId,
      errorCode: problem.code,
      detail: { ...outcome.detail, error: problem.title, causes: problem.causes },
    });
    if (ambiguous) return { kind: "unknown", problem, auditSeq: seq };
    const retryAt = (error as OktaError).retryAt?.toISOString() ?? null;
    return { kind: "failed", problem, auditSeq: seq, retryAt };
  }
}

/** What is gone permanently with it. What cannot be kept for the trail is not destroyed. */
async function whatIsLost({ context, operation }: Attempt, subject: unknown): Promise<Change[] | Outcome> {
  try {
    return (await operation.lost?.(context.okta, subject)) ?? [];
  } catch (error) {
    return evaluationFailed(error);
  }
}

/** Records the outcome. The change is made by now, so a trail that fails here must not hide that. */
async function settle({ context }: Attempt, draft: AuditDraft): Promise<boolean> {
  try {
    await context.trail.append(draft);
    return true;
  } catch (error) {
    if (error instanceof AuditUnavailable) return false;
    throw error;
  }
}

/**
 * Tells that a change is about to be sent. Of one that may be sent again that is told at once; of one that must not be, only
 * when its call has its place and goes next: should the process die, whatever was told of has to be looked into by a person.
 * @returns the org to send it to
 * @throws NotSent when `tell` throws; so does the returned org
 */
async function announce(okta: Okta, { retry }: Pick<AnyOperation, "retry">, tell: () => Promise<void>): Promise<Okta> {
  let told = false;
  const onTurn = async () => {
    if (told) return;
    told = true;
    await tell().catch((cause: unknown) => {
      throw new NotSent(cause);
    });
  };
  if (retry !== "once") {
    await onTurn();
    return okta;
  }
  return {
    ...okta,
    request: (request) => okta.request(request.method === "GET" ? request : { ...request, onTurn }),
  };
}
