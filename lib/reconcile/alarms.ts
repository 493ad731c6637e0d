import { SYSTEM_ACTOR } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import { log } from "#lib/utils/log.ts";

/** While changes are under way, the outcome of one may be recorded after Okta's log already has its event. */
const GRACE_MS = 2 * 60_000;
/** A change whose answer was lost is given so long to be settled before its event counts as nobody's. */
const OPEN_FOR_MS = 15 * 60_000;
/** How far back is looked again each time, from where Okta's log was last looked through to: events come late. */
const LOOK_BACK_MS = 48 * 3_600_000;
/** The name of the cursor that says so. */
const ALARMS = "alarms";
const MOST_AT_ONCE = 200;
/**
 * What Okta writes about a credential that changed nothing (System Log event types): limits it met, tokens the service app
 * was given, people signing in and out. Their neighbours do change something, such as `app.oauth2.client.lifecycle.create`,
 * `user.session.clear` or `user.session.impersonation.grant`.
 */
const NO_CHANGES = [
  "system.org.rate_limit.%",
  "core.concurrency.%",
  "app.oauth2.token.grant%",
  "app.oauth2.as.token.grant%",
  "app.oauth2.invalid_client_credentials",
  "app.oauth2.client_id_rate_limit_warning",
  "user.session.start",
  "user.session.end",
  "user.session.expire",
  "user.session.context.change",
  "user.authentication.auth%",
  "user.authentication.sso",
  "user.authentication.slo",
  "user.authentication.verify",
];

type Unexplained = { uuid: string; published: Date; event_type: string; target: string | null };

/**
 * Raises an alarm for each event made with our credential that no entry of the trail explains: someone else has the
 * credential, or there is a way past the trail. Each is raised once, and recorded in the trail.
 * @param caughtUpAt when the end of Okta's log was last reached
 * @returns how many were raised
 */
export async function raiseAlarms(
  database: Database,
  trail: Trail,
  caughtUpAt: Date | null,
  now: Date,
): Promise<number> {
  // Not from now: a log that could not be read for days brings events as old as that.
  const before = await database.logCursor.findUnique({ where: { name: ALARMS } });
  const since = new Date(Math.min(before?.caughtUpAt?.getTime() ?? 0, now.getTime()) - LOOK_BACK_MS);
  const found = await database.$queryRaw<Unexplained[]>`
    SELECT entry.uuid, entry.published, entry.event_type, entry.target_keys[1] AS target
    FROM own_credential AS own
    JOIN log_entry AS entry ON (own.kind = 'token' AND entry.token_id = own.id)
      OR (own.kind = 'actor' AND entry.token_id IS NULL AND entry.actor_id = own.id)
    WHERE entry.source = 'log'
      -- With no change under way, what was read before this began is explained by now or never.
      AND (entry.published < ${new Date(now.getTime() - GRACE_MS)}
        OR (entry.received_at < ${now} AND NOT EXISTS (SELECT 1 FROM audit_open)))
      AND entry.published >= ${since}
      AND entry.published >= (SELECT min(at) FROM audit_entry)
      AND NOT entry.event_type LIKE ANY (${NO_CHANGES})
      AND NOT EXISTS (SELECT 1 FROM log_alarm AS alarm WHERE alarm.uuid = entry.uuid)
      AND NOT EXISTS (SELECT 1 FROM audit_entry AS said
        WHERE said.okta_request_id IN (entry.request_id, entry.transaction_id))
      -- One event of a request stands for all of them.
      AND NOT EXISTS (SELECT 1 FROM reconciled_change AS change JOIN log_entry AS other ON other.uuid = change.log_uuid
        WHERE other.transaction_id = entry.transaction_id)
      AND NOT EXISTS (SELECT 1 FROM reconciled_change AS open JOIN audit_entry AS intent ON intent.seq = open.intent_seq
        WHERE open.state = 'WAITING' AND entry.target_keys @> ARRAY[intent.target_id]
          AND entry.published BETWEEN open.at - interval '2 minutes' AND open.at + interval '2 minutes'
          AND entry.published > ${new Date(now.getTime() - OPEN_FOR_MS)})
    ORDER BY entry.published LIMIT ${MOST_AT_ONCE}`;
  for (const { uuid, published, event_type: eventType, target } of found) {
    // Recorded first: an alarm that could be raised without a trace could also be taken away without one.
    await trail.append({
      kind: "event",
      action: "reconcile.alarm",
      result: "unknown",
      actor: SYSTEM_ACTOR,
      detail: { uuid, eventType, target, published: published.toISOString() },
    });
    await database.logAlarm.createMany({ data: { uuid, published, raisedAt: now }, skipDuplicates: true });
    log.error("The System Log has a change made with this console's credential that was not made in Gatehouse.", {
      uuid,
      eventType,
    });
  }
  if (found.length < MOST_AT_ONCE && caughtUpAt) {
    const at = { since, caughtUpAt };
    await database.logCursor.upsert({ where: { name: ALARMS }, create: { name: ALARMS, ...at }, update: at });
  }
  return found.length;
}
