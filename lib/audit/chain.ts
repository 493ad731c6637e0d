import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditFields } from "./entry.ts";

/** What the first entry follows. */
export const GENESIS_HASH = "0".repeat(64);

/** Everything of an entry that its hash covers. */
export type ChainedEntry = AuditFields & { seq: bigint; at: Date; previousHash: string };

/**
 * The hash of an entry: SHA-256 over its canonical JSON (RFC 8785), which holds the hash of the entry before.
 * @returns 64 hexadecimal digits
 */
export function hashEntry(entry: ChainedEntry): string {
  const { seq, at, intentSeq, ...rest } = entry;
  const canonical = canonicalize({
    ...rest,
    // Numbers beyond 2^53 have no exact JSON form, so sequence numbers are text.
    seq: seq.toString(),
    intentSeq: intentSeq?.toString() ?? null,
    at: at.toISOString(),
  });
  return createHash("sha256")
    .update(canonical ?? "", "utf8")
    .digest("hex");
}
