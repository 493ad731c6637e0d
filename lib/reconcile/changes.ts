import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { ReconciledState } from "#lib/schemas/vocabulary/reconcile.ts";
import { OPERATION_IDS } from "#lib/schemas/vocabulary/operations.ts";
import { oneOf } from "#lib/utils/one-of.ts";

const MOST_AT_ONCE = 200;
/** An event that Okta is slow to write, or a change whose answer is on its way: for so long nothing is concluded. */
const PATIENCE_MS = 5 * 60_000;
/** No change is judged twice in one go. */
const JUDGED_EVERY_MS = 10_000;
/** How far from the intent an event may be that has no request id of ours to go by. */
const LIKELY_WITHIN_MS = 2 * 60_000;
/** For so long a verdict that found nothing is looked at again: events may come late. */
const DOUBTED_FOR_MS = 24 * 3_600_000;
const DOUBTED_EVERY_MS = 15 * 60_000;

/** What is needed of an intent and its latest outcome to judge it. */
type Change = {
  seq: bigint;
  at: Date;
  action: string;
  targetId: string | null;
  result: string | null;
  requestId: string | null;
  settledAt: Date | null;
};

/** Takes up the intents that have not been looked at yet. @returns whether there may be more */
export async function takeUp(database: Database): Promise<boolean> {
  // A raw request that only reads changes nothing; its input says so unless it was erased. By number alone: the clocks of
  // those who record differ, and one that is passed over for its time would never be taken up.
  const taken = await database.$executeRaw`
    INSERT INTO reconciled_change (intent_seq, at, state, checked_at)
    SELECT seq, at, CASE WHEN action = 'raw.request' AND detail -> 'input' ->> 'method' = 'GET' THEN 'NOT_MADE'
      ELSE 'WAITING' END, ${new Date(0)}
    FROM audit_entry
    WHERE kind = 'intent' AND action IN (${Prisma.join(OPERATION_IDS)})
      AND seq > (SELECT coalesce(max(intent_seq), 0) FROM reconciled_change)
    ORDER BY seq LIMIT ${MOST_AT_ONCE} ON CONFLICT DO NOTHING`;
  return taken === MOST_AT_ONCE;
}

/**
 * Which changes are looked at: those that wait, and again, now and then, those whose event may have come late.
 * @param waitedSince those that wait and were not looked at since
 */
function lookedAt(now: Date, waitedSince: Date): Prisma.Sql {
  return Prisma.sql`((change.state = 'WAITING' AND change.checked_at < ${waitedSince})
    OR (change.state IN ('MISSING', 'OPEN') AND change.at > ${new Date(now.getTime() - DOUBTED_FOR_MS)}
      AND change.checked_at < ${new Date(now.getTime() - DOUBTED_EVERY_MS)}))`;
}

/**
 * A change's latest outcome. A change has one or two; the sum keeps a planner that has no statistics yet from reading the
 * whole trail backwards for each of them, which kept a small machine busy for seconds.
 */
const OUTCOME = Prisma.sql`(SELECT * FROM audit_entry AS each WHERE each.intent_seq = change.intent_seq
  ORDER BY each.seq + 0 DESC LIMIT 1) AS outcome`;

/**
 * Matches the changes whose request the log has, each with the first event of it: all events of one request share its
 * transaction. In one statement, since a bulk job has thousands waiting for the log.
 */
export async function match(database: Database, now: Date): Promise<void> {
  const first = (id: Prisma.Sql) => Prisma.sql`(SELECT uuid, published FROM log_entry AS entry
    WHERE entry.source = 'log' AND ${id} = outcome.okta_request_id ORDER BY published, uuid LIMIT 1)`;
  await database.$executeRaw`
    UPDATE reconciled_change AS matched SET state = 'MATCHED', log_uuid = event.uuid, checked_at = ${now}
    FROM reconciled_change AS change
    CROSS JOIN LATERAL ${OUTCOME}
    CROSS JOIN LATERAL (SELECT uuid FROM (${first(Prisma.sql`entry.request_id`)} UNION ALL
      ${first(Prisma.sql`entry.transaction_id`)}) AS either ORDER BY published, uuid LIMIT 1) AS event
    WHERE matched.intent_seq = change.intent_seq AND outcome.okta_request_id IS NOT NULL AND ${lookedAt(now, now)}`;
}

/**
 * Judges the changes that `match` left, after it: these must not claim an event that is another's. One that Okta confirmed
 * is only looked at once its event should have been read, because nothing else can be concluded of it.
 * @returns whether there may be more
 */
export async function judge(database: Database, caughtUpAt: Date | null, now: Date): Promise<boolean> {
  const due = caughtUpAt === null ? new Date(0) : new Date(caughtUpAt.getTime() - PATIENCE_MS);
  const changes = await database.$queryRaw<Change[]>`
    SELECT intent.seq, intent.at, intent.action, coalesce(outcome.target_id, intent.target_id) AS "targetId", outcome.result,
      outcome.okta_request_id AS "requestId", outcome.at AS "settledAt"
    FROM reconciled_change AS change
    JOIN audit_entry AS intent ON intent.seq = change.intent_seq
    LEFT JOIN LATERAL ${OUTCOME} ON true
    WHERE ${lookedAt(now, new Date(now.getTime() - JUDGED_EVERY_MS))}
      AND (outcome.result IS DISTINCT FROM 'success' OR outcome.okta_request_id IS NULL OR outcome.at < ${due})
    ORDER BY change.intent_seq LIMIT ${MOST_AT_ONCE}`;
  const none: Judged[] = [];
  for (const change of changes) {
    const judged = { seq: change.seq, ...(await unmatched(database, change, caughtUpAt, now)) };
    if (judged.logUuid) await writeVerdicts(database, [judged], now);
    else none.push(judged);
  }
  await writeVerdicts(database, none, now);
  return changes.length === MOST_AT_ONCE;
}

type Verdict = { state: ReconciledState; logUuid: string | null };
type Judged = Verdict & { seq: bigint };

async function writeVerdicts(database: Database, verdicts: readonly Judged[], now: Date): Promise<void> {
  if (verdicts.length === 0) return;
  const rows = JSON.stringify(verdicts.map(({ seq, ...verdict }) => ({ seq: seq.toString(), ...verdict })));
  await database.$executeRaw`
    UPDATE reconciled_change AS change SET state = judged.state, log_uuid = judged."logUuid", checked_at = ${now}
    FROM json_to_recordset(${rows}::json) AS judged(seq bigint, state text, "logUuid" text)
    WHERE change.intent_seq = judged.seq`;
}

async function unmatched(database: Database, change: Change, caughtUpAt: Date | null, now: Date): Promise<Verdict> {
  const { result, settledAt } = change;
  const nothing = (state: ReconciledState): Verdict => ({ state, logUuid: null });
  if (result === "failure") return nothing("NOT_MADE");
  const since = (settledAt ?? change.at).getTime();
  const isLogRead = caughtUpAt !== null && caughtUpAt.getTime() > since + PATIENCE_MS;
  if (result === "success" && change.requestId) return nothing(isLogRead ? "MISSING" : "WAITING");
  const logUuid = await likelyEvent(database, change);
  if (logUuid) return { state: "LIKELY", logUuid };
  if (now.getTime() - since < PATIENCE_MS || !isLogRead) return nothing("WAITING");
  // Absence from the log is never proof: what is not known stays open.
  return nothing(result === "success" ? "MISSING" : "OPEN");
}

/** An event such as this change makes, by our credential on the same target at that time, that belongs to no other change. */
async function likelyEvent(database: Database, { seq, at, action, targetId }: Change): Promise<string | null> {
  if (!targetId) return null;
  const id = oneOf(OPERATION_IDS, action);
  const events = id && OPERATIONS[id].events;
  const isSuch = events ? Prisma.sql`entry.event_type IN (${Prisma.join(events)})` : Prisma.sql`true`;
  const rows = await database.$queryRaw<{ uuid: string }[]>`
    SELECT entry.uuid FROM log_entry AS entry
    WHERE entry.target_keys @> ARRAY[${targetId}] AND entry.source = 'log' AND ${isSuch}
      AND entry.published BETWEEN ${new Date(at.getTime() - LIKELY_WITHIN_MS)}
        AND ${new Date(at.getTime() + LIKELY_WITHIN_MS)}
      AND EXISTS (SELECT 1 FROM own_credential AS own WHERE own.id IN (entry.token_id, entry.actor_id))
      AND NOT EXISTS (SELECT 1 FROM audit_entry AS other
        WHERE other.okta_request_id IN (entry.request_id, entry.transaction_id) AND other.intent_seq <> ${seq})
      AND NOT EXISTS (SELECT 1 FROM reconciled_change AS taken
        WHERE taken.log_uuid = entry.uuid AND taken.intent_seq <> ${seq})
    ORDER BY entry.published LIMIT 1`;
  return rows[0]?.uuid ?? null;
}
