import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ReconciledState } from "#lib/schemas/vocabulary/reconcile.ts";
import { OPERATION_IDS } from "#lib/schemas/vocabulary/operations.ts";

const MOST_AT_ONCE = 200;
/** An event that Okta is slow to write, or a change whose answer is on its way: for so long nothing is concluded. */
const PATIENCE_MS = 5 * 60_000;
/** How far from the intent an event may be that has no request id of ours to go by. */
const LIKELY_WITHIN_MS = 2 * 60_000;
/** For so long a verdict that found nothing is looked at again: events may come late. */
const DOUBTED_FOR_MS = 24 * 3_600_000;
const DOUBTED_EVERY_MS = 15 * 60_000;

/** What is needed of an intent and its latest outcome to judge it. */
type Change = {
  seq: bigint;
  at: Date;
  targetId: string | null;
  result: string | null;
  requestId: string | null;
  settledAt: Date | null;
};

/** Takes up the intents that have not been looked at yet. @returns whether there may be more */
export async function takeUp(database: Database, now: Date): Promise<boolean> {
  // A raw request that only reads changes nothing; its input says so unless it was erased.
  const taken = await database.$executeRaw`
    INSERT INTO reconciled_change (intent_seq, at, state, checked_at)
    SELECT seq, at, CASE WHEN action = 'raw.request' AND detail -> 'input' ->> 'method' = 'GET' THEN 'NOT_MADE'
      ELSE 'WAITING' END, ${new Date(0)}
    FROM audit_entry
    WHERE kind = 'intent' AND action IN (${Prisma.join(OPERATION_IDS)})
      AND seq > (SELECT coalesce(max(intent_seq), 0) FROM reconciled_change) AND at <= ${now}
    ORDER BY seq LIMIT ${MOST_AT_ONCE} ON CONFLICT DO NOTHING`;
  return taken === MOST_AT_ONCE;
}

/** Judges the changes that wait, and those again whose event may have come late. @returns whether there may be more */
export async function judge(database: Database, caughtUpAt: Date | null, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - 10_000);
  const changes = await database.$queryRaw<Change[]>`
    SELECT intent.seq, intent.at, coalesce(outcome.target_id, intent.target_id) AS "targetId", outcome.result,
      outcome.okta_request_id AS "requestId", outcome.at AS "settledAt"
    FROM reconciled_change AS change
    JOIN audit_entry AS intent ON intent.seq = change.intent_seq
    LEFT JOIN LATERAL (SELECT * FROM audit_entry AS each WHERE each.intent_seq = intent.seq
      ORDER BY each.seq DESC LIMIT 1) AS outcome ON true
    WHERE (change.state = 'WAITING' AND change.checked_at < ${before})
      OR (change.state IN ('MISSING', 'OPEN') AND change.at > ${new Date(now.getTime() - DOUBTED_FOR_MS)}
        AND change.checked_at < ${new Date(now.getTime() - DOUBTED_EVERY_MS)})
    ORDER BY change.intent_seq LIMIT ${MOST_AT_ONCE}`;
  const byRequest = await eventsOfRequests(
    database,
    changes.flatMap(({ requestId }) => requestId ?? []),
  );
  const uuidOf = ({ requestId }: Change) => (requestId ? byRequest.get(requestId) : undefined);
  const matched = changes.flatMap((change) => {
    const logUuid = uuidOf(change);
    return logUuid ? [{ seq: change.seq, state: "MATCHED" as const, logUuid }] : [];
  });
  // Written before the others are judged, which must not claim the same events.
  await writeVerdicts(database, matched, now);
  const none: Judged[] = [];
  for (const change of changes.filter((each) => !uuidOf(each))) {
    const judged = { seq: change.seq, ...(await unmatched(database, change, caughtUpAt, now)) };
    if (judged.logUuid) await writeVerdicts(database, [judged], now);
    else none.push(judged);
  }
  await writeVerdicts(database, none, now);
  return changes.length === MOST_AT_ONCE;
}

type Verdict = { state: ReconciledState; logUuid: string | null };
type Judged = Verdict & { seq: bigint };

/** In one statement: a bulk job has hundreds of changes waiting for the log, which are all looked at again and again. */
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

/** The first event of each request that the log has. All events of one request share its transaction. */
async function eventsOfRequests(database: Database, requestIds: readonly string[]): Promise<Map<string, string>> {
  if (requestIds.length === 0) return new Map();
  const ids = [...requestIds];
  const rows = await database.logEntry.findMany({
    where: { source: "log", OR: [{ requestId: { in: ids } }, { transactionId: { in: ids } }] },
    select: { uuid: true, requestId: true, transactionId: true },
    orderBy: [{ published: "desc" }, { uuid: "desc" }],
  });
  return new Map(
    rows.flatMap(({ uuid, requestId, transactionId }) =>
      [requestId, transactionId].flatMap((id) => (id ? [[id, uuid] as const] : [])),
    ),
  );
}

/** An event by our credential on the same target at that time that belongs to no other change of ours. */
async function likelyEvent(database: Database, { seq, at, targetId }: Change): Promise<string | null> {
  if (!targetId) return null;
  const rows = await database.$queryRaw<{ uuid: string }[]>`
    SELECT entry.uuid FROM log_entry AS entry
    WHERE entry.target_keys @> ARRAY[${targetId}] AND entry.source = 'log'
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
