import type { Database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readHead } from "../append.ts";
import { GENESIS_HASH, hashEntry } from "../chain.ts";
import type { SigningKey } from "./keys.ts";
import { DIGITS, signCheckpoint } from "./signed.ts";

/** A checkpoint is made when there are entries it does not cover yet, and this has passed or so many have come. */
const EVERY_MS = 60_000;
const MOST_ENTRIES = 1_000;

/** The trail is not what the last checkpoint says it was, so nothing of it may be vouched for. */
export class TrailBroken extends Error {
  override name = "TrailBroken";
}

/**
 * Makes the next checkpoint if it is time. The caller is the only one who does (by a lease).
 * @param now for the time of day, in ms
 * @returns whether there may be more to do at once
 * @throws TrailBroken when entries since the last checkpoint do not follow it
 */
export async function makeCheckpoint(database: Database, keys: readonly SigningKey[], now: number): Promise<boolean> {
  const [head, last] = await Promise.all([
    readHead(database),
    database.auditCheckpoint.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, at: true } }),
  ]);
  const since = last?.seq ?? 0n;
  const waiting = Number(head.seq - since);
  if (waiting === 0) return false;
  const sinceMs = last ? now - last.at.getTime() : EVERY_MS;
  // One from the future was made by a clock that has been set right since: waiting for that moment would stop everything.
  if (waiting < MOST_ENTRIES && sinceMs >= 0 && sinceMs < EVERY_MS) return false;

  const entries = await database.auditEntry.findMany({
    where: { seq: { gte: since, lte: since + BigInt(MOST_ENTRIES) } },
    orderBy: { seq: "asc" },
  });
  const before = since > 0n ? entries.shift() : null;
  let previous = before?.hash ?? GENESIS_HASH;
  let seq = since;
  for (const entry of entries) {
    seq += 1n;
    if (entry.seq !== seq || entry.previousHash !== previous || hashEntry(entry) !== entry.hash) {
      throw new TrailBroken(`Entry ${seq} of the audit trail is missing or has been altered: it is not vouched for.`);
    }
    previous = entry.hash;
  }
  if (entries.length === 0) throw new TrailBroken(`Entry ${since + 1n} of the audit trail is missing.`);
  const at = new Date(now);
  const checkpoint = {
    first: Number(since) + 1,
    seq: Number(seq),
    hash: previous,
    at: at.toISOString(),
    hashes: entries.map(({ hash }) => hash.slice(0, DIGITS)).join(""),
  };
  const signed = await signCheckpoint(checkpoint, keys);
  await database.auditCheckpoint.create({
    data: { seq, first: since + 1n, at, signed: signed as unknown as Prisma.InputJsonObject, takenBy: [] },
  });
  return waiting > MOST_ENTRIES;
}
