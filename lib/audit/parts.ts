import { hash, randomFillSync } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "./entry.ts";

/** 128 bits from the system's random numbers, in base64url. */
export type Salt = string;

/** What names the person who acted. */
export type ActorPart = { login: string };

/** What names the target, and what people wrote about it. */
export type SubjectPart = {
  targetLabel: string | null;
  relatedLabel: string | null;
  reason: string | null;
  detail: { [key: string]: Json };
};

/**
 * A part as it is vouched for: its canonical JSON (RFC 8785) with a salt of its own among the members. The entry keeps
 * the SHA-256 of that. Without the salt nobody can find out by guessing what an erased part said.
 * @returns the text and its hash, 64 hexadecimal digits
 */
export function sealPart(part: ActorPart | SubjectPart, salt: Salt): { text: string; hash: string } {
  const text = canonicalize({ ...part, salt });
  if (text === undefined) throw new TypeError("A part of an audit entry has no JSON form.");
  return { text, hash: hash("sha256", text, "hex") };
}

const SALT_BYTES = 16;
const pool = Buffer.alloc(SALT_BYTES * 512);
// oxlint-disable-next-line gatehouse/module-state -- random bytes in store: whose store is all the same
let used = pool.length;

/** A new salt. Random bytes are fetched many at a time, because each fetch costs more than what it is for. */
export function newSalt(): Salt {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = pool.toString("base64url", used, used + SALT_BYTES);
  pool.fill(0, used, used + SALT_BYTES);
  used += SALT_BYTES;
  return salt;
}
