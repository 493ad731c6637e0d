import type { Database } from "#lib/db/client.ts";

/** How much the archive may grow before the planner's figures are made anew: by a fifth, and by so many at least. */
const GROWTH = 1.2;
const LEAST_GROWTH = 2_000;

/**
 * Tells the database's planner anew what is frequent in the archive, once it has grown enough for that to matter. A
 * PostgreSQL of one's own does this by itself (autovacuum); the embedded one does not, and would search with wrong figures.
 * @param known how many entries there were last time
 * @returns how many there are, roughly
 */
export async function refreshStatistics(database: Database, known: number): Promise<number> {
  const count = await database.logEntry.count();
  if (count < known * GROWTH || count - known < LEAST_GROWTH) return known;
  await database.$executeRaw`ANALYZE log_entry`;
  return count;
}
