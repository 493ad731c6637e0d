import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { announce, NotSent } from "./announce.ts";
import { auditActor, type AuditDraft, type Json } from "#lib/audit/entry.ts";
import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { OktaError } from "#lib/okta/error.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import { responsible } from "#lib/schemas/actor.ts";
import type { PushEvidence } from "#lib/schemas/caller-push.ts";
import { JustificationSchema, type Justification } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { isStale, pushEvidence } from "./caller-check.ts";
import type { Agreement, PerformContext } from "./context.ts";
import type { AnyOperation, Change, Target } from "./define.ts";
import { objectionsTo } from "./guards.ts";
import { OPERATIONS } from "./registry.ts";
import { undoOf } from "./undo.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import * as words from "./words.ts";

type Request = {
  operation: OperationId;
  /** Whatever came from outside; parsed by the operation's own schema. */
  input: unknown;
  justification?: Justification;
  /** The second person's agreement to exactly this, where one is needed. A worker has its job's instead. */
  approvalId?: string;
  /** What it would change as somebody has seen it; refused when it would change anything else by now. */
  foreseen?: readonly Change[];
  /** Called with the intent's number once it is recorded, before Okta is, as `announce` says. Throwing here stops it all. */
  onIntent?: (seq: number) => Promise<void>;
};

/**
 * The one way to change anything in Okta. Always in this order: authorize, parse, guard, record the intent, call
 * Okta, record the outcome. If the intent cannot be recorded, Okta is not called.
 *
 * @returns how it ended, in words; expected failures are values
 * @throws only what `onIntent` throws, and then Okta was not called
 */
export async function perform(context: PerformContext, request: Request): Promise<Outcome> {
  const operation = OPERATIONS[request.operation];
  const attempt = new Attempt(context, operation, request);
  try {
    return (await attempt.authorize()) ?? (await attempt.carryOut());
  } catch (error) {
    if (error instanceof AuditUnavailable) return notWithout(words.NO_TRAIL[error.reason]);
    throw error;
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
export async function rehearse(context: PerformContext, request: Request): Promise<Rehearsal | Outcome> {
  const attempt = new Attempt(context, OPERATIONS[request.operation], request);
  return (await attempt.authorize()) ?? (await attempt.rehearse());
}

/** When to try again what the trail could not take: it concerns everything, and passes. */
const NO_TRAIL_REST_MS = 30_000;

function notWithout(problem: Problem): Outcome {
  return { kind: "failed", problem, auditSeq: null, retryAt: new Date(Date.now() + NO_TRAIL_REST_MS).toISOString() };
}

/** What has to be known before could not be asked of Okta, so nothing was changed. */
function failedLook(error: unknown): Outcome {
  if (!(error instanceof OktaError)) throw error;
  const retryAt = error.retryAt?.toISOString() ?? null;
  return { kind: "failed", problem: words.GUARD_FAILED(error.problem), auditSeq: null, retryAt };
}

/** What an attempt is about, once everything was looked at. */
type Look = {
  subject: unknown;
  input: unknown;
  changes: Change[];
  draft: AuditDraft;
  /** Why a second person is needed, in words; none: nobody is. */
  objections: string[];
  /** The push that verified the caller, where one did. */
  push: PushEvidence | null;
};

/** Changes whatever their order, which comes from an input's keys and does not survive the ledger. */
function asSet(changes: readonly Change[]): string {
  return changes
    .map(({ field, from, to }) => JSON.stringify([field, from, to]))
    .toSorted()
    .join("\n");
}

class Attempt {
  readonly #context: PerformContext;
  readonly #operation: AnyOperation;
  readonly #request: Request;
  readonly #justification: Justification;

  constructor(context: PerformContext, operation: AnyOperation, request: Request) {
    this.#context = context;
    this.#operation = operation;
    this.#request = request;
    this.#justification = JustificationSchema.safeParse(request.justification ?? {}).data ?? {};
  }

  async authorize(): Promise<Outcome | null> {
    const { role } = responsible(this.#context.actor);
    if (mayPerform(role, this.#operation)) return null;
    return await this.#deny(words.NOT_YOUR_ROLE(OPERATION_TITLES[this.#operation.id], ROLE_TITLES[role]), {});
  }

  async rehearse(): Promise<Rehearsal | Outcome> {
    const look = await this.#look();
    if ("kind" in look) return look;
    const { subject, input, changes, draft, objections, push } = look;
    const operation = this.#operation;
    if (push && isStale(push)) return { kind: "refused", problem: words.NO_PUSH, retryable: false };
    if (objections.length === 0) {
      return { kind: "refused", problem: words.NO_SECOND_PERSON(OPERATION_TITLES[operation.id]), retryable: false };
    }
    return {
      kind: "rehearsed",
      contentHash: this.#contentHash(draft),
      target: operation.target(subject),
      changes,
      record: (operation.record?.(input) ?? input) as Record<string, unknown>,
      complete: operation.record === undefined,
      because: objections.join(" "),
      push,
    };
  }

  async carryOut(): Promise<Outcome> {
    const { trail } = this.#context;
    const look = await this.#look();
    if ("kind" in look) return look;
    const { subject, input, objections, push } = look;
    // An agreement covers the push as it was when it was asked for.
    if (push && objections.length === 0 && isStale(push)) {
      return { kind: "refused", problem: words.NO_PUSH, retryable: false };
    }
    if (this.#needsStepUp()) return { kind: "step-up", problem: words.STEP_UP };
    let { draft } = look;
    if (objections.length > 0) {
      const agreement = await this.#agreement(draft);
      if (!agreement) {
        const problem = words.SECOND_PERSON(objections.join(" "));
        await this.#deny(problem, draft);
        return { kind: "approval", problem };
      }
      draft = { ...draft, detail: { ...draft.detail, approval: agreement } };
    }

    const lost = await this.#lost(subject);
    if ("kind" in lost) return lost;
    draft = { ...draft, detail: { ...draft.detail, changes: [...look.changes, ...lost] } };
    const seq = await trail.append({ ...draft, kind: "intent", result: "pending" });
    return await this.#callOkta(seq, draft, subject, input);
  }

  /** What is gone for good with it. What cannot be kept for the trail is not destroyed. */
  async #lost(subject: unknown): Promise<Change[] | Outcome> {
    try {
      return (await this.#operation.lost?.(this.#context.okta, subject)) ?? [];
    } catch (error) {
      return failedLook(error);
    }
  }

  /** Everything that comes before a change: what is asked for, of whom, and what stands against it. */
  async #look(): Promise<Look | Outcome> {
    const { okta, trail } = this.#context;
    const operation = this.#operation;
    const parsed = operation.input.safeParse(this.#request.input);
    if (!parsed.success) return { kind: "refused", problem: words.BAD_INPUT(parsed.error), retryable: false };
    const input = parsed.data;
    const missing = this.#missing();
    if (missing) return { kind: "refused", problem: words.MISSING(missing), retryable: false };

    // Before anything is even read: with the trail down nothing reaches Okta at all.
    await trail.assertWritable();

    try {
      const subject: unknown = await operation.load(okta, input);
      const ruling = operation.rule(subject, input);
      if (!ruling.legal) {
        if (ruling.already) return { kind: "already", message: ruling.why };
        return { kind: "refused", problem: words.NOT_NOW(ruling.why), retryable: false };
      }
      const changes = operation.changes(subject, input);
      if (!this.#isAsForeseen(changes)) {
        return { kind: "refused", problem: words.NOT_AS_FORESEEN, retryable: false };
      }
      const push = await this.#push(subject);
      if (push === "missing") return { kind: "refused", problem: words.NO_PUSH, retryable: false };
      const draft = this.#draft(subject, input, changes, push);
      const objections = await objectionsTo(this.#context, operation, subject, input);
      const no = objections.find(({ kind }) => kind === "no");
      if (no) return await this.#deny(words.GUARDED(no.why), draft);
      return { subject, input, changes, draft, objections: objections.map(({ why }) => why), push };
    } catch (error) {
      return failedLook(error);
    }
  }

  /** The push that is said to have verified the caller. */
  async #push(subject: unknown): Promise<PushEvidence | null | "missing"> {
    if (this.#justification.callerCheck !== "push") return null;
    const { personId } = this.#operation.touches(subject);
    return (await pushEvidence(this.#context, this.#justification, personId)) ?? "missing";
  }

  /** The second person's agreement that covers this. Taking it uses it up. */
  async #agreement(draft: AuditDraft): Promise<Agreement | null> {
    const { actor, approvals } = this.#context;
    if (actor.kind === "worker") return await approvals.ofJob(actor.jobId);
    const { approvalId } = this.#request;
    if (!approvalId) return null;
    return await approvals.take({ approvalId, contentHash: this.#contentHash(draft), requesterId: actor.id });
  }

  #contentHash({ target, related, detail }: AuditDraft): string {
    const requesterId = responsible(this.#context.actor).id;
    const { reason, callerCheck } = this.#justification;
    // How the caller was verified, but not by which of several pushes: one of today is no worse than yesterday's.
    const { callerPush: _push, ...rest } = detail ?? {};
    const content = { operation: this.#operation.id, target, related, detail: rest, reason, callerCheck, requesterId };
    return createHash("sha256")
      .update(canonicalize(content) ?? "")
      .digest("hex");
  }

  #isAsForeseen(changes: readonly Change[]): boolean {
    const { foreseen } = this.#request;
    return foreseen === undefined || asSet(foreseen) === asSet(changes);
  }

  async #callOkta(seq: number, draft: AuditDraft, subject: unknown, input: unknown): Promise<Outcome> {
    const operation = this.#operation;
    const outcome = { ...draft, kind: "outcome", intentSeq: seq } as const;
    try {
      const okta = await announce(this.#context.okta, operation, async () => await this.#request.onIntent?.(seq));
      const receipt = await operation.run(okta, input, subject);
      const target = receipt.created ?? outcome.target;
      const recorded = await this.#settle({ ...outcome, target, result: "success", oktaRequestId: receipt.requestId });
      const done = operation.done(subject);
      return {
        kind: "done",
        message: recorded ? done : `${done} Its outcome could not be recorded yet; the intent is, and will be settled.`,
        secret: receipt.secret ?? null,
        created: receipt.created ?? null,
        answer: receipt.answer ?? null,
        oktaRequestId: receipt.requestId,
        auditSeq: seq,
        undo: undoOf(operation, subject, input),
      };
    } catch (error) {
      if (error instanceof NotSent) {
        await this.#settle({ ...outcome, result: "failure", detail: { ...outcome.detail, error: words.NOT_SENT } });
        throw error.cause;
      }
      const problem = error instanceof OktaError ? error.problem : words.UNEXPECTED;
      const ambiguous = !(error instanceof OktaError) || error.ambiguous;
      await this.#settle({
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

  /** Records the outcome. The change is made by now, so a trail that fails here must not hide that. */
  async #settle(draft: AuditDraft): Promise<boolean> {
    try {
      await this.#context.trail.append(draft);
      return true;
    } catch (error) {
      if (error instanceof AuditUnavailable) return false;
      throw error;
    }
  }

  async #deny(problem: Problem, draft: Partial<AuditDraft>): Promise<Outcome> {
    const { actor, trail } = this.#context;
    await trail.append({
      ...draft,
      kind: "denial",
      result: "denied",
      action: this.#operation.id,
      actor: auditActor(actor),
      detail: { ...draft.detail, why: problem.title },
    });
    return { kind: "refused", problem, retryable: false };
  }

  #missing(): string | null {
    // A job was justified when it was started, and carries that reason to each of its items.
    const { asks } = this.#operation;
    if (asks.reason === "required" && !this.#justification.reason) return "A reason or ticket number";
    if (this.#context.actor.kind === "person" && asks.callerCheck && !this.#justification.callerCheck) {
      return "How the caller was verified";
    }
    return null;
  }

  #needsStepUp(): boolean {
    const { actor } = this.#context;
    if (this.#operation.risk !== "destructive" || actor.kind !== "person") return false;
    return Date.now() - actor.authenticatedAt.getTime() > STEP_UP_WITHIN_MS;
  }

  #draft(subject: unknown, input: unknown, changes: Change[], push: PushEvidence | null): AuditDraft {
    const { actor } = this.#context;
    const operation = this.#operation;
    const { reason, callerCheck } = this.#justification;
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
}
