import { SYSTEM_ACTOR } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { ReconciledDay } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";

const DAY_MS = 86_400_000;
/** After midnight (UTC), so that the day's last changes have met their events. */
const SETTLED_AFTER_MS = 30 * 60_000;

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

/** Records in the trail how yesterday stood, once. */
export async function recordYesterday(database: Database, trail: Trail, now: Date): Promise<void> {
  const midnight = new Date(`${dayOf(now)}T00:00:00Z`);
  if (now.getTime() - midnight.getTime() < SETTLED_AFTER_MS) return;
  const day = dayOf(new Date(midnight.getTime() - DAY_MS));
  const recorded = await database.auditEntry.count({ where: { action: "reconcile.summary", at: { gte: midnight } } });
  if (recorded > 0) return;
  const [known] = (await dailySummary(database, 2, now)).filter((each) => each.day === day);
  if (!known) return;
  await trail.append({
    kind: "event",
    action: "reconcile.summary",
    result: "success",
    actor: SYSTEM_ACTOR,
    detail: { day, changes: known.changes, alarms: known.alarms },
  });
}
