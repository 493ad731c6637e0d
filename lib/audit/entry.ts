import type { AuditEntry } from "#lib/db/generated/client.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import type { AuditAction, AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import { storable, type Json } from "#lib/utils/storable.ts";

export type AuditKind = "intent" | "outcome" | "denial" | "event";

export type { Json };

type Named = { kind: string; id: string; label: string };

/** What is written down; number, time and hashes are added on appending. Holds no secrets. */
export type AuditDraft = {
  kind: AuditKind;
  action: AuditAction;
  result: AuditResult;
  actor: { kind: Actor["kind"]; id: string; login: string; role: string | null };
  intentSeq?: number;
  target?: Named;
  related?: Named;
  reason?: string;
  jobId?: string;
  oktaRequestId?: string | null;
  errorCode?: string | null;
  detail?: { [key: string]: Json };
};

/** Who acts, as the trail names them: the person answered for, and whether a worker did it for them. */
export function auditActor(actor: Actor): AuditDraft["actor"] {
  const person = actor.kind === "person" ? actor : actor.onBehalfOf;
  return { kind: actor.kind, id: person.id, login: person.login, role: person.role };
}

/** A row as it will be stored, but for its place in the chain. */
export type AuditFields = Omit<AuditEntry, "seq" | "at" | "previousHash" | "hash" | "detail"> & {
  detail: { [key: string]: Json };
};

/** A draft as table columns. */
export function toFields(draft: AuditDraft): AuditFields {
  const { actor, target, related } = draft;
  const row = {
    kind: draft.kind,
    action: draft.action,
    result: draft.result,
    actorKind: actor.kind,
    actorId: actor.id,
    actorLogin: actor.login,
    actorRole: actor.role,
    targetKind: target?.kind ?? null,
    targetId: target?.id ?? null,
    targetLabel: target?.label ?? null,
    relatedKind: related?.kind ?? null,
    relatedId: related?.id ?? null,
    relatedLabel: related?.label ?? null,
    reason: draft.reason ?? null,
    jobId: draft.jobId ?? null,
    oktaRequestId: draft.oktaRequestId ?? null,
    errorCode: draft.errorCode ?? null,
    detail: draft.detail ?? {},
  };
  return { ...storable(row), intentSeq: draft.intentSeq === undefined ? null : BigInt(draft.intentSeq) };
}
