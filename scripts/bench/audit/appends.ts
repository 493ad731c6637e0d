import { Prisma } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import { toFields } from "#lib/audit/entry.ts";
import { draftOf } from "#lib/audit/testing/made-up-trail.ts";
import { createTrail } from "#lib/audit/trail.ts";
import { figure, type Figure } from "../figures.ts";
import { makePlace, run, type Place } from "./database.ts";

const APPENDS = Number(process.env.APPENDS ?? 3_000);
const ROUNDS = 3;

/** Appends to the trail beside plain inserts of the same rows into a table with the same columns and indexes. */
export async function measureAppends(undo: AsyncDisposableStack): Promise<Figure[]> {
  const figures: Figure[] = [];
  const place = await makePlace(undo);
  await run(
    place.url,
    "CREATE TABLE plain_entry (LIKE audit_entry INCLUDING DEFAULTS INCLUDING INDEXES)",
    "CREATE SEQUENCE plain_seq",
  );
  for (const writers of [1, 50]) figures.push(...(await measureWith(place, writers)));
  return figures;
}

async function measureWith({ database }: Place, writers: number): Promise<Figure[]> {
  const trail = createTrail(database, "key");
  const appends = writers === 1 ? APPENDS / 3 : APPENDS;
  const chained: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await secondsFor(appends, writers, (number) => insertPlain(database, number)));
    // As events, so that both sides write one row each: an intent would be noted as open, too.
    chained.push(await secondsFor(appends, writers, (number) => trail.append({ ...draftOf(number), kind: "event" })));
  }
  const [best, beside] = [Math.min(...chained), Math.min(...plain)];
  const who = `${writers} ${writers === 1 ? "writer" : "writers"}`;
  const how = `${appends.toLocaleString("en")} entries, best of ${ROUNDS}`;
  return [
    figure({ name: `appends, ${who}`, value: appends / best, unit: "entries/s", aim: null, how }),
    figure({
      name: `plain inserts, ${who}`,
      value: appends / beside,
      unit: "rows/s",
      aim: null,
      how: "same rows, columns and indexes, no chain",
    }),
    figure({
      name: `appends over plain inserts, ${who}`,
      value: beside / best,
      unit: "ratio",
      aim: writers === 1 ? null : 0.5,
      bound: "≥",
      how: "by turns in the same run",
    }),
  ];
}

async function insertPlain(database: Database, number: number): Promise<void> {
  const row = { ...toFields(draftOf(number), "key"), intentSeq: null };
  const columns = Object.keys(row).map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const filling = "0".repeat(64);
  const values = Object.entries(row).map(([name, value]) =>
    name === "detail"
      ? Prisma.sql`${JSON.stringify(value)}::jsonb`
      : name === "jobId"
        ? Prisma.sql`${value}::uuid`
        : Prisma.sql`${value}`,
  );
  await database.$executeRaw`
    INSERT INTO plain_entry (seq, at, actor_hash, subject_hash, previous_hash, hash, actor_salt, subject_salt,
      ${Prisma.raw(columns.join(", "))})
    VALUES (nextval('plain_seq'), ${new Date()}, ${filling}, ${filling}, ${filling}, ${filling}, ${filling.slice(42)},
      ${filling.slice(42)}, ${Prisma.join(values)})`;
}

async function secondsFor(
  total: number,
  writers: number,
  write: (number: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (next < total) await write(next++);
    }),
  );
  return (performance.now() - start) / 1000;
}
