import { lookAtPush, type CallersParts } from "./look.ts";

/** What nobody's page has looked at for so long is looked at from here. */
const LEFT_ALONE_MS = 15_000;
const KEPT_FOR_MS = 7 * 24 * 60 * 60_000;
const AT_ONCE = 50;

/**
 * Sees pushes through whose sender no longer looks, so that a rejection is recorded also when the page was closed over it;
 * forgets old ones, which the trail has.
 * @throws OktaError, AuditUnavailable, database errors; those that were not reached are looked at the next time
 */
export async function followPushes(parts: CallersParts, now: Date): Promise<void> {
  const { database } = parts;
  const left = await database.callerPush.findMany({
    where: { state: "WAITING", lookedAt: { lt: new Date(now.getTime() - LEFT_ALONE_MS) } },
    orderBy: { lookedAt: "asc" },
    take: AT_ONCE,
  });
  for (const push of left) await lookAtPush(parts, push);
  const old = new Date(now.getTime() - KEPT_FOR_MS);
  await database.callerPush.deleteMany({ where: { state: { not: "WAITING" }, sentAt: { lt: old } } });
}

/** Forgets the pushes to someone; their names go with them. */
export async function erasePushes({ database }: Pick<CallersParts, "database">, personId: string): Promise<void> {
  await database.callerPush.deleteMany({ where: { personId } });
}
