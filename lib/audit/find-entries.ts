import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { AuditQuery } from "#lib/schemas/audit.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import { conditions, firstFrom } from "./conditions.ts";
import { OKTA_ID, whoActed } from "./who-acted.ts";

/** Numbers of an entry and its latest outcome. */
export type Place = { seq: bigint; outcome: bigint | null };

/** Of so many entries each is looked at for words, before an index is asked for all that have them. */
const NEWEST = 1_000;

/**
 * An intent has a second outcome where the first was unknown and the truth was found out later. The sum keeps a planner
 * without statistics from walking the whole trail backwards for it.
 */
export const LATEST_OUTCOME = Prisma.sql`LEFT JOIN LATERAL (
  SELECT each.seq FROM audit_entry AS each WHERE each.intent_seq = entry.seq ORDER BY each.seq + 0 DESC LIMIT 1
) AS outcome ON true`;

/** What something is about: the intent of an outcome, anything else itself. Indexes go by exactly this. */
const ABOUT = Prisma.sql`COALESCE(entry.intent_seq, entry.seq)`;

/**
 * Where the entries are that match, newest first.
 *
 * Words that are frequent are met soon on the way back in time, and gathering all that have them takes long; of rare ones,
 * or those of long ago, it is the other way round, and the database's planner cannot tell which are which. So a stretch is
 * walked, and where that did not fill the page, the index is asked.
 * @param limit how many at most
 */
export async function findPlaces(database: Database, query: AuditQuery, limit: number): Promise<Place[]> {
  const actors = (await whoActed(database, query.actor)) ?? [null];
  if (actors.length === 0) return [];
  const find = (way: Way) => database.$queryRaw<Place[]>(statement(query, actors, limit, way));
  // Where the rest already leaves few entries, looking a word up costs more than reading those few.
  const few = query.target !== "" || query.job !== "" || (query.actor !== "" && query.action.length > 0);
  if (query.text === "" || few) return await find({ words: "reading" });
  const newest = await find({ words: "reading", from: (await endOf(database, query)) - BigInt(NEWEST) });
  return newest.length === limit ? newest : await find({ words: "index" });
}

/** The number behind the newest entry that could match. */
async function endOf(database: Database, { before, until }: AuditQuery): Promise<bigint> {
  const [row] = await database.$queryRaw<{ end: bigint }[]>`
    SELECT COALESCE(${until === "" ? Prisma.sql`NULL::bigint` : firstFrom(until)}, seq + 1) AS end FROM audit_head`;
  const end = row?.end ?? 1n;
  return before > 0 && before < end ? BigInt(before) : end;
}

type Way = { words: "reading" | "index"; from?: bigint };
type Actors = readonly (string | null)[];

function statement(query: AuditQuery, actors: Actors, limit: number, way: Way): Prisma.Sql {
  const sources = actors.flatMap((actor) => sourcesOf(query, actor, way));
  return query.result.length > 0
    ? byResult(sources, query.result, limit, way)
    : byIntent(sources, saysMoreInOutcomes(query), limit, way);
}

/**
 * Whether outcomes say what their intents do not: what went wrong stands in words in them, and the id of a person who
 * was only created by it.
 */
function saysMoreInOutcomes({ text, target }: AuditQuery): boolean {
  return text !== "" || OKTA_ID.test(target);
}

/** What is read: rows of `audit_entry AS entry` under the conditions of a search. */
type Source = { from: Prisma.Sql; where: Prisma.Sql };

/** An outcome counts as what the one did who acted, also where the console or someone else found it out. */
function sourcesOf(query: AuditQuery, actorId: string | null, { words, from }: Way): Source[] {
  const within = from === undefined ? [] : [Prisma.sql`${ABOUT} >= ${from}`];
  const all = (more: Prisma.Sql, actedIn?: Prisma.Sql) =>
    Prisma.join(
      [more, ...within, ...conditions(query, ABOUT, { actorId, words, ...(actedIn && { actedIn }) })],
      " AND ",
    );
  const entries = Prisma.sql`audit_entry AS entry`;
  const asksOutcomes = saysMoreInOutcomes(query) || query.result.length > 0;
  if (query.actor === "" || !asksOutcomes) return [{ from: entries, where: all(Prisma.sql`true`) }];
  const foundOut = Prisma.sql`CASE WHEN entry.kind = 'outcome' AND entry.okta_request_id IS NULL THEN entry.result END IS NOT NULL`;
  const byAnother = Prisma.sql`audit_entry AS intent ON intent.seq = entry.intent_seq AND intent.actor_id <> entry.actor_id`;
  const own = Prisma.sql`NOT (${foundOut} AND EXISTS (SELECT 1 FROM audit_entry AS self JOIN ${byAnother}
    WHERE self.seq = entry.seq))`;
  return [
    { from: entries, where: all(own) },
    { from: Prisma.sql`${entries} JOIN ${byAnother}`, where: all(foundOut, Prisma.sql`intent`) },
  ];
}

/** A page of each of several searches, every one of them along an index of its own. */
function each(searches: readonly Prisma.Sql[], limit: number, { words }: Way): Prisma.Sql {
  return Prisma.join(
    searches.map((search) =>
      words === "index"
        ? // OFFSET 0 hides the order from the planner, which would walk back along it and find nothing for long.
          Prisma.sql`(SELECT * FROM (${search} OFFSET 0) AS gathered ORDER BY 1 DESC LIMIT ${limit})`
        : Prisma.sql`(${search} ORDER BY 1 DESC LIMIT ${limit})`,
    ),
    " UNION ALL ",
  );
}

function byIntent(sources: readonly Source[], inOutcomes: boolean, limit: number, way: Way): Prisma.Sql {
  const searches = sources.map(({ from, where }) =>
    inOutcomes
      ? Prisma.sql`SELECT DISTINCT ${ABOUT} AS seq FROM ${from} WHERE ${where}`
      : Prisma.sql`SELECT ${ABOUT} AS seq FROM ${from} WHERE entry.kind <> 'outcome' AND ${where}`,
  );
  return Prisma.sql`SELECT entry.seq, outcome.seq AS outcome
    FROM (SELECT DISTINCT seq FROM (${each(searches, limit, way)}) AS found ORDER BY seq DESC LIMIT ${limit}) AS entry
    ${LATEST_OUTCOME} ORDER BY entry.seq DESC`;
}

/**
 * Searching by outcome goes by the outcomes themselves, which repeat target and event of their intent: each result has
 * an index of its own to walk along, and only those that a later outcome overtook are passed over.
 */
function byResult(sources: readonly Source[], results: readonly AuditResult[], limit: number, way: Way): Prisma.Sql {
  const searches = sources.flatMap(({ from, where }) =>
    results.map((result) =>
      result === "pending"
        ? Prisma.sql`SELECT entry.seq, NULL::bigint AS outcome FROM audit_open CROSS JOIN ${from}
            WHERE entry.seq = audit_open.seq AND ${where}
              AND NOT EXISTS (SELECT 1 FROM audit_entry AS each WHERE each.intent_seq = entry.seq)`
        : Prisma.sql`SELECT ${ABOUT} AS seq, CASE WHEN entry.kind = 'outcome' THEN entry.seq END AS outcome
            FROM ${from}
            WHERE entry.result = ${result} AND ${where} AND (entry.intent_seq IS NULL OR NOT EXISTS (
              SELECT 1 FROM audit_entry AS each WHERE each.intent_seq = entry.intent_seq AND each.seq > entry.seq))`,
    ),
  );
  return Prisma.sql`SELECT seq, outcome FROM (${each(searches, limit, way)}) AS found ORDER BY seq DESC LIMIT ${limit}`;
}
