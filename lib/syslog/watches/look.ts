import type { Database } from "#lib/db/client.ts";
import { Prisma, type Watch } from "#lib/db/generated/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { WatchKind } from "#lib/schemas/vocabulary/watches.ts";
import type { Look } from "./found.ts";
import { lookAtLog } from "./look-at-log.ts";
import { lookAtPeople } from "./look-at-people.ts";
import { tellOfFindings, tellOfTrouble } from "./tell.ts";

const MINUTE_MS = 60_000;

const LOOKS: Record<WatchKind, (okta: Okta, watch: Watch, signal?: AbortSignal) => Promise<Look>> = {
  "watch.newUsers": (okta, watch, signal) => lookAtPeople(okta, watch, "created", signal),
  "watch.updatedUsers": (okta, watch, signal) => lookAtPeople(okta, watch, "lastUpdated", signal),
  "watch.systemLog": lookAtLog,
};

/**
 * Looks once at the watch that is due longest. What is found is stored before the place to go on from, and each thing once:
 * a look that is broken off misses nothing and doubles nothing. One that fails says why, and is tried again at its time.
 * @returns whether one was due
 */
export async function lookAtNext(
  okta: Okta,
  database: Database,
  now: Date = new Date(),
  signal?: AbortSignal,
): Promise<boolean> {
  const watch = await database.watch.findFirst({ where: { dueAt: { lte: now } }, orderBy: { dueAt: "asc" } });
  if (!watch) return false;
  const dueAt = new Date(now.getTime() + watch.everyMinutes * MINUTE_MS);
  try {
    const look = await LOOKS[watch.kind as WatchKind](okta, watch, signal);
    await keep(database, watch, look.found, now);
    await database.watch.updateMany({
      where: { id: watch.id },
      data: {
        since: look.since,
        after: look.after,
        lookedAt: now,
        dueAt: look.more ? now : dueAt,
        problem: Prisma.DbNull,
      },
    });
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    if (watch.problem === null) await tellOfTrouble(database, watch, error.problem);
    await database.watch.updateMany({ where: { id: watch.id }, data: { problem: error.problem, dueAt } });
  }
  return true;
}

/** Stores what was found, each thing once, and tells of what is new with it: neither is there without the other. */
async function keep(database: Database, watch: Watch, found: Look["found"], now: Date): Promise<void> {
  const data = found.map((each) => ({ ...each, watchId: watch.id, foundAt: now }));
  await database.$transaction(async (tx) => {
    const fresh = await tx.watchFinding.createManyAndReturn({ data, skipDuplicates: true });
    if (fresh.length > 0) await tellOfFindings(tx, watch, fresh);
  });
}
