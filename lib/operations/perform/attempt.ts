import { auditActor, type AuditDraft } from "#lib/audit/entry.ts";
import { OktaError } from "#lib/okta/error.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { responsible } from "#lib/schemas/actor.ts";
import { JustificationSchema, type Justification } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import type { PerformContext } from "./context.ts";
import type { AnyOperation, Change } from "../declarations/define.ts";
import { OPERATIONS } from "../declarations/registry.ts";
import * as messages from "./messages.ts";

/** What is to be done. */
export type OperationRequest = {
  operation: OperationId;
  /** Whatever came from outside; parsed by the operation's own schema. */
  input: unknown;
  justification?: Justification;
  /** The second person's agreement to exactly this, where one is needed. A worker has its job's instead. */
  approvalId?: string;
  /** What it would change as someone has seen it; refused when it would change anything else by now. */
  precondition?: readonly Change[];
  /** Called with the intent's number once it is recorded, before Okta is, as `announce` says. Throwing here stops it all. */
  onIntent?: (seq: number) => Promise<void>;
};

/** One attempt of someone at one operation. */
export type Attempt = {
  context: PerformContext;
  operation: AnyOperation;
  request: OperationRequest;
  /** As given; empty where it was none. */
  justification: Justification;
};

export function attemptOf(context: PerformContext, request: OperationRequest): Attempt {
  const justification = JustificationSchema.safeParse(request.justification ?? {}).data ?? {};
  return { context, operation: OPERATIONS[request.operation], request, justification };
}

/** Whether the actor’s role includes it. @returns the denial where not, which is recorded. @throws AuditUnavailable */
export async function authorize(attempt: Attempt): Promise<Outcome | null> {
  const { context, operation } = attempt;
  const { role } = responsible(context.actor);
  if (mayPerform(role, operation)) return null;
  return await deny(attempt, messages.NOT_YOUR_ROLE(OPERATION_TITLES[operation.id], ROLE_TITLES[role]), {});
}

/** Records that it was refused. @throws AuditUnavailable */
export async function deny(attempt: Attempt, problem: Problem, draft: Partial<AuditDraft>): Promise<Outcome> {
  const { actor, trail } = attempt.context;
  await trail.append({
    ...draft,
    kind: "denial",
    result: "denied",
    action: attempt.operation.id,
    actor: auditActor(actor),
    detail: { ...draft.detail, why: problem.title },
  });
  return { kind: "refused", problem, retryable: false };
}

/** What has to be known before could not be asked of Okta, so nothing was changed. @throws what is no OktaError */
export function evaluationFailed(error: unknown): Outcome {
  if (!(error instanceof OktaError)) throw error;
  const retryAt = error.retryAt?.toISOString() ?? null;
  return { kind: "failed", problem: messages.GUARD_FAILED(error.problem), auditSeq: null, retryAt };
}
