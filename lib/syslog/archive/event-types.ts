import type { Database } from "#lib/db/client.ts";

/**
 * Every event type in the archive, in alphabetical order. Hops from one to the next in the index instead of reading
 * millions of entries.
 */
export async function eventTypes(database: Database): Promise<string[]> {
  const rows = await database.$queryRaw<{ event_type: string }[]>`
    WITH RECURSIVE hop AS (
      (SELECT event_type FROM log_entry ORDER BY event_type LIMIT 1)
      UNION ALL
      SELECT (SELECT next.event_type FROM log_entry AS next WHERE next.event_type > hop.event_type
        ORDER BY next.event_type LIMIT 1)
      FROM hop WHERE hop.event_type IS NOT NULL)
    SELECT event_type FROM hop WHERE event_type IS NOT NULL`;
  return rows.map((row) => row.event_type);
}
