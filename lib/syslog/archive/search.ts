import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { LogFilter, LogPage } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { toLogRow } from "../event-row.ts";
import { conditionsOf } from "./conditions.ts";

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

/** The raw entries behind a cursor, newest first. */
export async function findEntries(
  database: Database,
  filter: Omit<LogFilter, "raw">,
  after: string | null,
  limit: number,
): Promise<Found[]> {
  const conditions = conditionsOf(filter);
  const from = after === null ? null : readCursor(after);
  if (from) conditions.push(Prisma.sql`(published, uuid) < (${from.published}, ${from.uuid})`);
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  return await database.$queryRaw<Found[]>`
    SELECT uuid, published, source, event FROM log_entry ${where} ORDER BY published DESC, uuid DESC LIMIT ${limit}`;
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
