import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { LogFilter, LogHistogram } from "#lib/schemas/log.ts";
import { conditionsOf } from "./conditions.ts";
import { tokenShares } from "./token-shares.ts";
import { toTextSearch } from "./search-tokens.ts";

const HOUR_MS = 3_600_000;
/** Widths a bar may have: an hour, three, six, a day, a week, thirty days. */
const WIDTHS = [HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS, 168 * HOUR_MS, 720 * HOUR_MS];
const MOST_BARS = 60;
const DEFAULT_SPAN_MS = 7 * 24 * HOUR_MS;

/**
 * How many entries of the archive match a filter over time, and how many of them failed. Without a time it is the last
 * seven days. Bars without entries are there with 0.
 */
export async function histogram(
  database: Database,
  filter: Omit<LogFilter, "raw">,
  now = new Date(),
): Promise<LogHistogram> {
  const end = filter.until === "" ? now.getTime() : Date.parse(filter.until);
  const start = filter.since === "" ? end - DEFAULT_SPAN_MS : Date.parse(filter.since);
  const width = WIDTHS.find((each) => (end - start) / each <= MOST_BARS) ?? (end - start) / MOST_BARS;
  const first = Math.floor(start / width) * width;
  const bounded = { ...filter, since: new Date(start).toISOString(), until: new Date(end).toISOString() };
  const conditions = conditionsOf(bounded, toTextSearch(filter.keywords, await tokenShares(database)));
  const found = await database.$queryRaw<{ bar: number; total: bigint; failed: bigint }[]>`
    SELECT floor((extract(epoch FROM published) * 1000 - ${first}) / ${width})::int AS bar, count(*) AS total,
      count(*) FILTER (WHERE outcome IN ('FAILURE', 'DENY')) AS failed
    FROM log_entry WHERE ${Prisma.join(conditions, " AND ")} GROUP BY bar`;
  const byBar = new Map(found.map((row) => [row.bar, row]));
  const bars = Array.from({ length: Math.max(1, Math.ceil((end - first) / width)) }, (_, index) => ({
    at: new Date(first + index * width).toISOString(),
    total: Number(byBar.get(index)?.total ?? 0),
    failed: Number(byBar.get(index)?.failed ?? 0),
  }));
  return { widthMs: width, bars };
}
