import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import { ERASED } from "#lib/db/erased.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";

/** Who may say that an alarm has been looked into. */
export const MAY_ACKNOWLEDGE = { roles: ["admin"] } as const;

/**
 * Notes what someone found out about alarms, one note for all of them. They stay in the list; the trail has it first.
 * @param what.uuids of their events; what is no alarm, or was looked into already, is left as it is
 * @returns how many were noted
 * @throws AuditUnavailable, and then nothing is noted
 */
export async function acknowledge(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  what: { uuids: readonly string[]; note: string },
): Promise<number> {
  const open = await database.logAlarm.findMany({
    where: { uuid: { in: [...what.uuids] }, acknowledgedAt: null },
    select: { uuid: true },
  });
  const uuids = open.map(({ uuid }) => uuid);
  if (uuids.length === 0) return 0;
  await trail.append({
    kind: "event",
    action: "reconcile.acknowledge",
    result: "success",
    actor: auditActor(actor),
    reason: what.note,
    detail: { uuids },
  });
  const { count } = await database.logAlarm.updateMany({
    where: { uuid: { in: uuids }, acknowledgedAt: null },
    data: { acknowledgedAt: new Date(), acknowledgedBy: actor.login, note: what.note },
  });
  return count;
}

/** Erases who looked into alarms. @param names what they are called */
export async function eraseFromAlarms(database: Database, names: readonly string[]): Promise<void> {
  await database.logAlarm.updateMany({
    where: { acknowledgedBy: { in: [...names] } },
    data: { acknowledgedBy: ERASED },
  });
}
