import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import type { WatchKind } from "#lib/schemas/vocabulary/watches.ts";
import type { Finding, FindingsQuery, WatchRow } from "#lib/schemas/watches.ts";

/** Every watch, the newest first. */
export async function listWatches(database: Database): Promise<WatchRow[]> {
  const [watches, counts] = await Promise.all([
    database.watch.findMany({ orderBy: { createdAt: "desc" } }),
    database.watchFinding.groupBy({ by: ["watchId"], _count: true, _max: { foundAt: true } }),
  ]);
  const countOf = new Map(counts.map((count) => [count.watchId, count]));
  return watches.map((watch) => ({
    id: watch.id,
    kind: watch.kind as WatchKind,
    name: watch.name,
    expression: watch.expression,
    everyMinutes: watch.everyMinutes,
    createdBy: watch.createdByLogin,
    createdAt: watch.createdAt.toISOString(),
    lookedAt: watch.lookedAt?.toISOString() ?? null,
    problem: watch.problem as Problem | null,
    found: countOf.get(watch.id)?._count ?? 0,
    lastFoundAt: countOf.get(watch.id)?._max.foundAt?.toISOString() ?? null,
  }));
}

/** How many watches could not look the last time. */
export function countBlindWatches(database: Database): Promise<number> {
  return database.watch.count({ where: { problem: { not: Prisma.AnyNull } } });
}

/** What a watch has found: the newest first, or behind an id the oldest first, so that a reader can go on from there. */
export async function listFindings(database: Database, watchId: string, query: FindingsQuery): Promise<Finding[]> {
  const { after, limit } = query;
  const rows = await database.watchFinding.findMany({
    where: { watchId, ...(after === undefined ? {} : { id: { gt: after } }) },
    orderBy: { id: after === undefined ? "desc" : "asc" },
    take: limit,
  });
  return rows.map((row) => ({
    id: Number(row.id),
    at: row.at.toISOString(),
    foundAt: row.foundAt.toISOString(),
    title: row.title,
    subject: row.subject,
  }));
}
