import type { Database } from "#lib/db/client.ts";

/** How much the trail may grow before the planner's figures are made anew: by a fifth, and by so many at least. */
const GROWTH = 1.2;
const LEAST_GROWTH = 2_000;

/**
 * Tells the database's planner anew what is frequent in the trail, once it has grown enough for that to matter. The
 * embedded database does not do this by itself, and would search with wrong figures.
 * @param known the last entry's number last time
 * @returns the last entry's number, of which the planner knows
 */
export async function refreshStatistics(database: Database, known: bigint): Promise<bigint> {
  const head = await database.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  if (Number(head.seq) < Number(known) * GROWTH || Number(head.seq - known) < LEAST_GROWTH) return known;
  await database.$executeRaw`ANALYZE audit_entry`;
  return head.seq;
}
