import { createHmac } from "node:crypto";
import type { AuditEntry } from "#lib/db/generated/client.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import type { AuditAction, AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import { storable, type Json } from "#lib/utils/storable.ts";

type AuditKind = "intent" | "outcome" | "denial" | "event";

export type { Json };

/** Something that must not be readable in the trail, yet be recognised: kept as an HMAC. `sensitive()` makes one. */
export type Sensitive = { $sensitive: string };

type Named = { kind: string; id: string; label: string };

/** What is written down; number, time and hashes are added on appending. Holds no secrets but as `Sensitive`. */
export type AuditDraft = {
  kind: AuditKind;
  action: AuditAction;
  result: AuditResult;
  actor: { kind: Actor["kind"] | "system"; id: string; login: string; role: string | null };
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

/** The console itself, for what no person asked for. */
export const SYSTEM_ACTOR: AuditDraft["actor"] = { kind: "system", id: "gatehouse", login: "Gatehouse", role: null };

/** Marks a value of `detail` as one that the trail keeps as an HMAC only. */
export function sensitive(text: string): Sensitive {
  return { $sensitive: text };
}

type Hashes = "actorHash" | "actorSalt" | "subjectHash" | "subjectSalt" | "previousHash" | "hash";

/** A row as it will be stored, but for its place in the chain and what vouches for it. */
export type AuditFields = Omit<AuditEntry, "seq" | "at" | "detail" | "actorLogin" | Hashes> & {
  actorLogin: string;
  detail: { [key: string]: Json };
};

/** A draft as table columns. @param key of the HMACs that stand for sensitive values */
export function toFields(draft: AuditDraft, key: string): AuditFields {
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
  return {
    ...storable(hideSensitive(row, key)),
    intentSeq: draft.intentSeq === undefined ? null : BigInt(draft.intentSeq),
  };
}

/** Sensitive values become their HMAC. */
function hideSensitive<Value extends Json>(value: Value, key: string): Value {
  if (Array.isArray(value)) return value.map((inner) => hideSensitive(inner, key)) as Value;
  if (value === null || typeof value !== "object") return value;
  if (typeof value.$sensitive === "string") {
    return `hmac-sha256:${createHmac("sha256", key).update(value.$sensitive).digest("hex")}` as Value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, hideSensitive(inner, key)]])),
  ) as Value;
}
