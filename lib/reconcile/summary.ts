import { SYSTEM_ACTOR } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { ReconciledDay } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";

const DAY_MS = 86_400_000;
/** After midnight (UTC), so that the day's last changes have met their events. */
const SETTLED_AFTER_MS = 30 * 60_000;
/** Days that are recorded late, when nothing ran meanwhile. */
const DAYS_BACK = 7;

const noCounts = () => Object.fromEntries(RECONCILED_STATES.map((state) => [state, 0])) as ReconciledDay["changes"];
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/**
 * How the changes of each day stand, the newest day first; days in UTC.
 * @param days how many days back, today included
 */
export async function dailySummary(database: Database, days: number, now = new Date()): Promise<ReconciledDay[]> {
  const since = new Date(`${dayOf(new Date(now.getTime() - (days - 1) * DAY_MS))}T00:00:00Z`);
  const [changes, alarms] = await Promise.all([
    database.$queryRaw<{ day: string; state: keyof ReconciledDay["changes"]; count: number }[]>`
      SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, state, count(*)::int AS count
      FROM reconciled_change WHERE at >= ${since} GROUP BY day, state`,
    database.$queryRaw<{ day: string; count: number }[]>`
      SELECT to_char(published AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::int AS count
      FROM log_alarm WHERE published >= ${since} GROUP BY day`,
  ]);
  const byDay = new Map<string, ReconciledDay>();
  const of = (day: string) => {
    const known = byDay.get(day) ?? { day, changes: noCounts(), alarms: 0 };
    byDay.set(day, known);
    return known;
  };
  for (const { day, state, count } of changes) of(day).changes[state] = count;
  for (const { day, count } of alarms) of(day).alarms = count;
  return [...byDay.values()].toSorted((a, b) => b.day.localeCompare(a.day));
}

/**
 * Records in the trail how yesterday stood, and each day of the week before that was not recorded because nothing ran when
 * it was over; each once. Days without a change or an alarm are left out.
 */
export async function recordDays(database: Database, trail: Trail, now: Date): Promise<void> {
  const midnight = new Date(`${dayOf(now)}T00:00:00Z`);
  if (now.getTime() - midnight.getTime() < SETTLED_AFTER_MS) return;
  const recorded = await database.auditEntry.findMany({
    where: { action: "reconcile.summary", at: { gte: new Date(midnight.getTime() - DAYS_BACK * DAY_MS) } },
    select: { at: true, detail: true },
  });
  if (recorded.some(({ at }) => at >= midnight)) return;
  const known = new Set(recorded.map(({ detail }) => (detail as { day?: string } | null)?.day));
  const over = (await dailySummary(database, DAYS_BACK + 1, now)).filter(
    ({ day }) => day < dayOf(now) && !known.has(day),
  );
  for (const { day, changes, alarms } of over.toReversed()) {
    await trail.append({
      kind: "event",
      action: "reconcile.summary",
      result: "success",
      actor: SYSTEM_ACTOR,
      detail: { day, changes, alarms },
    });
  }
}
