import type { Database } from "#lib/db/client.ts";

const DAY_MS = 86_400_000;
/** Rows of one statement: bounds how long the embedded database is busy with one. */
const MOST_AT_ONCE = 500;

/**
 * Removes what is older than the archive is to keep, oldest first, a little at a time.
 * @param days how long entries are kept; 0: for ever
 * @returns whether there may be more to remove
 */
export async function removeExpired(database: Database, days: number, now = new Date()): Promise<boolean> {
  if (days === 0) return false;
  const before = new Date(now.getTime() - days * DAY_MS);
  const removed = await database.$executeRaw`
    DELETE FROM log_entry WHERE uuid IN (
      SELECT uuid FROM log_entry WHERE published < ${before} ORDER BY published LIMIT ${MOST_AT_ONCE})`;
  return removed === MOST_AT_ONCE;
}
