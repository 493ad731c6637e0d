import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { LogFilter, LogPage } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { toLogRow } from "../event-row.ts";
import { conditionsOf } from "./conditions.ts";
import { tokenShares } from "./token-shares.ts";
import { toTextSearch } from "./search-tokens.ts";

type Found = { uuid: string; published: Date; source: string; event: OktaLogEvent };

/**
 * Entries of the archive, newest first. Pages by time and uuid, so that a deep page costs what the first does and nothing
 * shifts while new entries come in.
 * @param after the cursor of the page before; `null` for the first page
 */
export async function searchArchive(
  database: Database,
  filter: Omit<LogFilter, "raw">,
  { after, limit }: { after: string | null; limit: number },
): Promise<LogPage> {
  const found = await findEntries(database, filter, after, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ event, source }) => toLogRow(event, source === "hook")),
    after: found.length > limit && last ? cursorOf(last) : null,
  };
}

/** What is found in fewer of all entries is gathered from the index of words; else walking back in time soon meets it. */
const SCARCE = 0.005;

/** The raw entries behind a cursor, newest first. */
export async function findEntries(
  database: Database,
  filter: Omit<LogFilter, "raw">,
  after: string | null,
  limit: number,
): Promise<Found[]> {
  const search = toTextSearch(filter.keywords, await tokenShares(database));
  const conditions = conditionsOf(filter, search);
  const from = after === null ? null : readCursor(after);
  if (from) conditions.push(Prisma.sql`(published, uuid) < (${from.published}, ${from.uuid})`);
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  // The planner takes any beginning of a word for frequent and would walk. OFFSET 0 keeps the order from its eyes.
  const fence = search && search.share < SCARCE ? Prisma.sql`OFFSET 0` : Prisma.empty;
  return await database.$queryRaw<Found[]>`
    SELECT page.*, event FROM (
      SELECT * FROM (SELECT uuid, published, source FROM log_entry ${where} ${fence}) AS matching
      ORDER BY published DESC, uuid DESC LIMIT ${limit}) AS page
    JOIN log_event USING (uuid) ORDER BY published DESC, uuid DESC`;
}

/** Where the next page begins: behind this entry. */
export function cursorOf({ published, uuid }: { published: Date; uuid: string }): string {
  return `${published.getTime()}_${uuid}`;
}

/** @returns `null` for a cursor that was never given out: the list then starts over */
function readCursor(cursor: string): { published: Date; uuid: string } | null {
  const [, time, uuid] = /^(\d{1,15})_(.+)$/s.exec(cursor) ?? [];
  return time && uuid ? { published: new Date(Number(time)), uuid } : null;
}
