import { randomUUID } from "node:crypto";
import type { AuditEntry } from "#lib/db/generated/client.ts";
import { GENESIS_HASH } from "../chain.ts";
import { readSigningKeys, newKey, TrustedKeys, type SigningKey } from "../checkpoint/keys.ts";
import { DIGITS, signCheckpoint, type SignedCheckpoint } from "../checkpoint/signed.ts";
import { toFields, type AuditDraft } from "../entry.ts";
import { linkUp, type Head } from "../link.ts";

/** A trail that no database holds: rows in a chain and checkpoints over all of them. */
export type MadeUpTrail = { rows: AuditEntry[]; checkpoints: SignedCheckpoint[]; keys: readonly SigningKey[] };

const START = Date.UTC(2026, 0, 5, 8);
const ACTORS = ["ann", "bob", "cem", "dora", "émile"];

/** Something people do all day, different for each number; every third is the outcome of the one before. */
export function draftOf(number: number): AuditDraft {
  const name = ACTORS[number % ACTORS.length] ?? "ann";
  const actor = { kind: "person", id: `00uactor${name}`, login: `${name}@example.com`, role: "admin" } as const;
  const person = {
    kind: "user",
    id: `00u${number % 997}`,
    label: `Person ${number % 997} (p${number % 997}@example.com)`,
  };
  const base = { action: "user.suspend", actor, target: person, reason: `INC-${number} lost “badge”` } as const;
  const detail = { input: { userId: person.id }, changes: [{ field: "status", from: "ACTIVE", to: "SUSPENDED" }] };
  if (number % 3 === 0) return { kind: "event", action: "console.signIn", result: "success", actor };
  if (number % 3 === 1) return { ...base, kind: "intent", result: "pending", detail };
  return { ...base, kind: "outcome", result: "success", intentSeq: number, oktaRequestId: randomUUID(), detail };
}

/** Puts drafts into a chain after `previous`. */
export function chainUp(drafts: readonly AuditDraft[], previous: Head = { seq: 0n, hash: GENESIS_HASH }): AuditEntry[] {
  let head = previous;
  return drafts.flatMap((draft) => {
    const linked = linkUp(head, [toFields(draft, "key")], new Date(START + Number(head.seq + 1n) * 1000));
    head = linked.head;
    return linked.rows;
  });
}

/** A trail of so many entries with a checkpoint after every `every`, the last one over what is left. */
export async function makeUpTrail(entries: number, every: number): Promise<MadeUpTrail> {
  const keys = await readSigningKeys(newKey());
  const rows = chainUp(Array.from({ length: entries }, (_, index) => draftOf(index)));
  const checkpoints: SignedCheckpoint[] = [];
  for (let first = 0; first < entries; first += every) {
    const part = rows.slice(first, first + every);
    const last = part.at(-1);
    if (!last) break;
    const hashes = part.map(({ hash }) => hash.slice(0, DIGITS)).join("");
    const about = { first: first + 1, seq: Number(last.seq), hash: last.hash, at: last.at.toISOString(), hashes };
    checkpoints.push(await signCheckpoint(about, keys));
  }
  return { rows, checkpoints, keys };
}

/** Trust in the keys of a made-up trail. */
export function trustIn({ keys }: MadeUpTrail): Promise<TrustedKeys> {
  return TrustedKeys.of(keys.map(({ publicKey }) => publicKey));
}
