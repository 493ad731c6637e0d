import type { Database } from "#lib/db/client.ts";
import { Prisma, type LogCursor } from "#lib/db/generated/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { log } from "#lib/utils/log.ts";
import { follow, isCursorLost, type Followed } from "../follow.ts";
import { store } from "./store.ts";

/** The name of the archive's cursor, and of the reader's lease. */
export const ARCHIVE = "system-log";

const DAY_MS = 86_400_000;
/** Okta keeps no older events (System Log API). */
export const OKTA_KEEPS_DAYS = 90;
/** How far before the newest entry reading begins again when Okta has forgotten the cursor: events may come late. */
const OVERLAP_MS = 6 * 3_600_000;
/** A page of a thousand events may take Okta a while. */
const DEADLINE_MS = 30_000;

/**
 * Reads the next page of Okta's System Log into the archive. The cursor moves only after what was read is stored, and what
 * is read twice is stored once: a reader killed at any moment neither misses nor doubles an event.
 * @returns whether there is more at once
 * @throws OktaError, which is also written down for the archive's state unless it is a used-up limit; a database error
 */
export async function pollOnce(okta: Okta, database: Database, signal?: AbortSignal): Promise<boolean> {
  const cursor = await cursorOf(database);
  let page: Followed;
  try {
    page = await nextPage(okta, database, cursor, signal);
  } catch (error) {
    // A used-up limit passes by itself: how far the log has been read shows it where it does not.
    if (error instanceof OktaError && error.kind !== "rate-limited") {
      await database.logCursor.update({ where: { name: ARCHIVE }, data: { problem: error.problem } });
    }
    throw error;
  }
  await store(database, "log", page.events);
  const now = new Date();
  await database.logCursor.updateMany({
    // Where a reader whose lease ran out was overtaken, the other's cursor stands.
    where: { name: ARCHIVE, after: cursor.after, since: cursor.since },
    data: {
      ...page.position,
      polledAt: now,
      ...(page.caughtUp ? { caughtUpAt: now } : {}),
      problem: Prisma.DbNull,
    },
  });
  return !page.caughtUp;
}

async function nextPage(okta: Okta, database: Database, cursor: LogCursor, signal?: AbortSignal): Promise<Followed> {
  const limits = { signal, deadlineMs: DEADLINE_MS };
  try {
    return await follow(okta, cursor, limits);
  } catch (error) {
    if (cursor.after === null || !isCursorLost(error)) throw error;
    const since = await beginAgain(database);
    log.info("Okta no longer knows where its log was read to; reading begins again by time.", { since });
    return await follow(okta, { since, after: null }, limits);
  }
}

async function cursorOf(database: Database): Promise<LogCursor> {
  const known = await database.logCursor.findUnique({ where: { name: ARCHIVE } });
  if (known) return known;
  // Two readers may begin at once. Prisma turns an upsert that changes nothing into a read and a plain insert.
  const since = new Date(Date.now() - OKTA_KEEPS_DAYS * DAY_MS);
  await database.logCursor.createMany({ data: { name: ARCHIVE, since }, skipDuplicates: true });
  return database.logCursor.findUniqueOrThrow({ where: { name: ARCHIVE } });
}

/**
 * A while before the newest event that was read from the log itself: one that a hook brought says nothing of those before,
 * and neither does one whose time was still to come when it was read.
 */
async function beginAgain(database: Database): Promise<Date> {
  const [newest] = await database.$queryRaw<{ published: Date }[]>`
    SELECT published FROM log_entry WHERE source = 'log' AND published < received_at + interval '10 minutes'
    ORDER BY published DESC, uuid DESC LIMIT 1`;
  return new Date((newest?.published.getTime() ?? Date.now() - OKTA_KEEPS_DAYS * DAY_MS) - OVERLAP_MS);
}
