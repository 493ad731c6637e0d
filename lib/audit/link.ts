import { hashEntry } from "./chain.ts";
import type { AuditFields } from "./entry.ts";
import { newSalt, sealPart } from "./parts.ts";

/** Where a trail ends: number and hash of its last entry. */
export type Head = { seq: bigint; hash: string };

/** An entry whole, as it is stored. */
export type LinkedEntry = ReturnType<typeof linkUp>["rows"][number];

/** Puts rows into the chain after `head`, each with fresh salts. @returns them, and where the trail ends then */
export function linkUp(head: Head, fields: readonly AuditFields[], at: Date) {
  let { seq, hash } = head;
  const rows = fields.map((each) => {
    seq += 1n;
    const { actorLogin, targetLabel, relatedLabel, reason, detail } = each;
    const [actorSalt, subjectSalt] = [newSalt(), newSalt()];
    const actorHash = sealPart({ login: actorLogin }, actorSalt).hash;
    const subjectHash = sealPart({ targetLabel, relatedLabel, reason, detail }, subjectSalt).hash;
    const entry = { ...each, seq, at, actorHash, actorSalt, subjectHash, subjectSalt, previousHash: hash };
    hash = hashEntry(entry);
    return { ...entry, hash };
  });
  return { rows, head: { seq, hash } };
}
