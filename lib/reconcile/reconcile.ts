import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import { ARCHIVE } from "#lib/syslog/archive/poll.ts";
import { raiseAlarms } from "./alarms.ts";
import { judge, match, takeUp } from "./changes.ts";
import { learnCredentials } from "./credentials.ts";
import { recordDays } from "./summary.ts";

/**
 * Holds the trail against Okta's log once: what is new is taken up, what waits is judged, and what nobody here did raises an
 * alarm. Only one process at a time may do this.
 */
export async function reconcile(database: Database, trail: Trail, now = new Date()): Promise<void> {
  while (await takeUp(database));
  await match(database, now);
  const cursor = await database.logCursor.findUnique({ where: { name: ARCHIVE } });
  const caughtUpAt = cursor?.caughtUpAt ?? null;
  while (await judge(database, caughtUpAt, now));
  await learnCredentials(database, now);
  await raiseAlarms(database, trail, caughtUpAt, now);
  await recordDays(database, trail, now);
}
