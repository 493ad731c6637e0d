import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";

/** Who may say that an alarm has been looked into. */
export const MAY_ACKNOWLEDGE = { roles: ["admin"] } as const;

/**
 * Notes what somebody found out about an alarm. It stays in the list; the trail has it first.
 * @returns false when there is no such alarm, or somebody was quicker
 * @throws AuditUnavailable, and then nothing is noted
 */
export async function acknowledge(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  { uuid, note }: { uuid: string; note: string },
): Promise<boolean> {
  const alarm = await database.logAlarm.findUnique({ where: { uuid } });
  if (!alarm || alarm.acknowledgedAt) return false;
  await trail.append({
    kind: "event",
    action: "reconcile.acknowledge",
    result: "success",
    actor: auditActor(actor),
    reason: note,
    detail: { uuid },
  });
  const { count } = await database.logAlarm.updateMany({
    where: { uuid, acknowledgedAt: null },
    data: { acknowledgedAt: new Date(), acknowledgedBy: actor.login, note },
  });
  return count > 0;
}
