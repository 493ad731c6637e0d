import type { Database } from "#lib/db/client.ts";
import type { RefusedDeliveries } from "#lib/schemas/event-hooks.ts";
import { HOOK_REFUSALS, type HookRefusal } from "#lib/schemas/vocabulary/hook-refusals.ts";
import { gather } from "#lib/utils/gather.ts";
import { log } from "#lib/utils/log.ts";

/** Anyone who knows the address can send as often as they like: one write for all of them within this time. */
const WRITE_EVERY_MS = 2_000;
const MOST_AT_ONCE = 100_000;
const DAY_MS = 86_400_000;

/** Counts what the receiver of event hooks refuses. */
export type Refusals = {
  /** Resolves once it is counted; a count that cannot be stored is told to the log and never keeps an answer back. */
  note(why: HookRefusal): Promise<void>;
};

/** The counts of a database, which all processes add to. */
export function createRefusals(database: Database): Refusals {
  const count = gather({ most: MOST_AT_ONCE, everyMs: WRITE_EVERY_MS }, async (whys: HookRefusal[]) => {
    for (const why of HOOK_REFUSALS) {
      const times = whys.filter((each) => each === why).length;
      if (times === 0) continue;
      await database.$executeRaw`
        INSERT INTO hook_refusal (day, why, count, last_at) VALUES ((now() AT TIME ZONE 'UTC')::date, ${why}, ${times}, now())
        ON CONFLICT (day, why) DO UPDATE SET count = hook_refusal.count + EXCLUDED.count, last_at = EXCLUDED.last_at`;
    }
    return whys.map(() => undefined);
  });
  return {
    note: (why) =>
      count(why).catch((error: unknown) =>
        log.error("Refused deliveries of event hooks could not be counted.", { error }),
      ),
  };
}

/** What was refused in the last days, today included, by reason; days in UTC. */
export async function refusedDeliveries(database: Database, days: number): Promise<RefusedDeliveries[]> {
  const since = new Date(Date.now() - (days - 1) * DAY_MS);
  const counted = await database.hookRefusal.groupBy({
    by: ["why"],
    where: { day: { gte: new Date(since.toISOString().slice(0, 10)) } },
    _sum: { count: true },
    _max: { lastAt: true },
  });
  return HOOK_REFUSALS.flatMap((why) => {
    const found = counted.find((each) => each.why === why);
    return found?._max.lastAt ? [{ why, count: found._sum.count ?? 0, lastAt: found._max.lastAt.toISOString() }] : [];
  });
}
