import type { AuditEntry } from "#lib/db/generated/client.ts";
import type { SignedCheckpoint } from "../checkpoint/signed.ts";
import { toLine } from "../line.ts";
import { chainUp, draftOf, type MadeUpTrail } from "./made-up-trail.ts";

export const TAMPERINGS = ["edit", "delete", "insert", "swap", "truncate", "fork"] as const;
export type Tampering = (typeof TAMPERINGS)[number];

/** An export of a trail that someone who owns the database may have had in hand, and the entry where that begins. */
export type Forgery = { lines: Buffer[]; firstBad: number };

/** A whole number from 0, below `below`. */
export type Random = (below: number) => number;

/** When every export here was made: after all entries there are. */
const MADE_AT = "2027-01-01T00:00:00.000Z";

// Most rows stand in many exports.
const lineOf = new WeakMap<AuditEntry, Buffer>();

/** The export of rows as they are. */
export function exportOf(
  rows: readonly AuditEntry[],
  checkpoints: readonly SignedCheckpoint[],
  every: number,
): Buffer[] {
  const lines: Buffer[] = [Buffer.from(JSON.stringify({ gatehouse: "audit trail", version: 1, selection: false }))];
  for (const [index, row] of rows.entries()) {
    const checkpoint = index % every === 0 ? checkpoints[index / every] : undefined;
    if (checkpoint) lines.push(Buffer.from(JSON.stringify({ checkpoint })));
    const line = lineOf.get(row) ?? Buffer.from(toLine(row));
    lineOf.set(row, line);
    lines.push(line);
  }
  lines.push(Buffer.from(JSON.stringify({ end: { entries: rows.length, madeAt: MADE_AT } })));
  return lines;
}

/**
 * Tampers with a trail at random: now clumsily, by changing only what is to be changed, now skilfully, with all hashes
 * recalculated and the checkpoints that would give it away left out of the export. It has no key, and does not reach
 * the checkpoints kept outside.
 */
export function tamper(kind: Tampering, trail: MadeUpTrail, every: number, random: Random): Forgery {
  const { rows, checkpoints } = trail;
  const skilful = random(2) === 1;
  const at = random(rows.length);
  const firstBad = at + 1;
  const rechained = (drafts: readonly AuditEntry[]) => rechain(rows.slice(0, at), drafts);
  const kept = checkpoints.slice(0, Math.floor(at / every));
  const forged = (all: readonly AuditEntry[], which = kept) => ({ lines: exportOf(all, which, every), firstBad });
  const clumsy = (all: readonly AuditEntry[]) => forged(all, checkpoints);
  switch (kind) {
    case "edit": {
      if (skilful)
        return forged([
          ...rows.slice(0, at),
          ...rechain(rows.slice(0, at), [edited(rows[at]!, random)]),
          ...rows.slice(at + 1),
        ]);
      const lines = exportOf(rows, checkpoints, every);
      const index = lines.findIndex((line) => line.includes(`"seq":"${firstBad}"`));
      lines[index] = withAnotherByte(lines[index]!, random);
      return { lines, firstBad };
    }
    case "delete": {
      // The last one leaves nothing behind that could be out of place: that is cutting off.
      const gone = Math.min(at, rows.length - 2);
      const rest = rows.slice(gone + 1);
      const before = rows.slice(0, gone);
      const all = skilful ? [...before, ...rechain(before, rest)] : [...before, ...rest];
      return {
        ...forged(all, skilful ? checkpoints.slice(0, Math.floor(gone / every)) : checkpoints),
        firstBad: gone + 1,
      };
    }
    case "insert": {
      const made = chainUp([draftOf(random(1_000_000))], rows[at - 1]);
      if (skilful) return forged([...rows.slice(0, at), ...rechained([...made, ...rows.slice(at)])]);
      return clumsy([...rows.slice(0, at), ...made, ...rows.slice(at)]);
    }
    case "swap": {
      const [one, other] = [Math.min(at, rows.length - 2), rows.length - 1];
      const second = one + 1 + random(other - one);
      const swapped = rows.with(one, rows[second]!).with(second, rows[one]!);
      const before = swapped.slice(0, one);
      const all = skilful ? [...before, ...rechain(before, swapped.slice(one))] : swapped;
      return {
        ...forged(all, skilful ? checkpoints.slice(0, Math.floor(one / every)) : checkpoints),
        firstBad: one + 1,
      };
    }
    case "truncate":
      return forged(rows.slice(0, at));
    case "fork": {
      const others = chainUp(
        Array.from({ length: 1 + random(rows.length) }, () => draftOf(random(1_000_000))),
        rows[at - 1],
      );
      return forged([...rows.slice(0, at), ...others]);
    }
  }
}

/** The same things said again after others, with every hash as it should be. */
function rechain(before: readonly AuditEntry[], entries: readonly AuditEntry[]): AuditEntry[] {
  const drafts = entries.map((entry) => ({
    kind: entry.kind as "event",
    action: entry.action as "user.suspend",
    result: entry.result as "success",
    actor: {
      kind: entry.actorKind as "person",
      id: entry.actorId,
      login: entry.actorLogin ?? "",
      role: entry.actorRole,
    },
    ...(entry.intentSeq && { intentSeq: Number(entry.intentSeq) }),
    ...(entry.targetId && {
      target: { kind: entry.targetKind ?? "", id: entry.targetId, label: entry.targetLabel ?? "" },
    }),
    ...(entry.reason && { reason: entry.reason }),
    detail: (entry.detail ?? {}) as Record<string, string>,
  }));
  return chainUp(drafts, before.at(-1));
}

function edited(row: AuditEntry, random: Random): AuditEntry {
  const changes: Partial<AuditEntry>[] = [
    { actorLogin: "mallory@example.com" },
    { actorId: "00umallory" },
    { reason: "as agreed" },
    { result: "denied" },
    { action: "user.activate" },
    { targetId: "00usomebodyelse" },
    { detail: {} },
  ];
  return { ...row, ...changes[random(changes.length)] };
}

function withAnotherByte(line: Buffer, random: Random): Buffer {
  const copy = Buffer.from(line);
  const at = random(copy.length);
  copy[at] = ((copy[at] ?? 0) + 1 + random(255)) % 256;
  return copy;
}
