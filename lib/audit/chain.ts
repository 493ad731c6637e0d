import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditEntry } from "#lib/db/generated/client.ts";

/** What the first entry follows. */
export const GENESIS_HASH = "0".repeat(64);

/** Everything of an entry that its hash covers: what names people is in it by the hashes of its parts only. */
export type ChainedEntry = Omit<
  AuditEntry,
  "hash" | "actorSalt" | "actorLogin" | "subjectSalt" | "targetLabel" | "relatedLabel" | "reason" | "detail"
>;

/** An entry's canonical JSON (RFC 8785), which holds the hash of the entry before. Takes whole rows too. */
export function canonicalEntry(entry: ChainedEntry): string {
  const text = canonicalize({
    action: entry.action,
    actorHash: entry.actorHash,
    actorId: entry.actorId,
    actorKind: entry.actorKind,
    actorRole: entry.actorRole,
    at: entry.at.toISOString(),
    errorCode: entry.errorCode,
    // Numbers beyond 2^53 have no exact JSON form, so sequence numbers are text.
    intentSeq: entry.intentSeq?.toString() ?? null,
    jobId: entry.jobId,
    kind: entry.kind,
    oktaRequestId: entry.oktaRequestId,
    previousHash: entry.previousHash,
    relatedId: entry.relatedId,
    relatedKind: entry.relatedKind,
    result: entry.result,
    seq: entry.seq.toString(),
    subjectHash: entry.subjectHash,
    targetId: entry.targetId,
    targetKind: entry.targetKind,
  });
  if (text === undefined) throw new TypeError("An audit entry has no JSON form.");
  return text;
}

/** The hash of an entry: SHA-256 over its canonical JSON. @returns 64 hexadecimal digits */
export function hashEntry(entry: ChainedEntry): string {
  return hash("sha256", canonicalEntry(entry), "hex");
}
