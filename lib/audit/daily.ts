import type { Database } from "#lib/db/client.ts";
import type { DayOfOperations } from "#lib/schemas/overview.ts";
import { OPERATION_IDS } from "#lib/schemas/vocabulary/operations.ts";

const DAY_MS = 86_400_000;

/** Operations of the last days by how they ended, the oldest day first; days without any are there with zeros. */
export async function operationsByDay(
  database: Database,
  days: number,
  now: Date = new Date(),
): Promise<DayOfOperations[]> {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const since = new Date(today - (days - 1) * DAY_MS);
  const rows = await database.$queryRaw<{ day: string; result: string; count: bigint }[]>`
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, result, count(*) AS count
    FROM audit_entry
    WHERE kind IN ('outcome', 'denial') AND at >= ${since} AND action = ANY(${[...OPERATION_IDS]})
    GROUP BY 1, 2`;
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(since.getTime() + index * DAY_MS).toISOString().slice(0, 10);
    const of = (...results: string[]) =>
      rows
        .filter((row) => row.day === day && results.includes(row.result))
        .reduce((sum, { count }) => sum + Number(count), 0);
    return { day, done: of("success"), failed: of("failure", "unknown"), denied: of("denied") };
  });
}
