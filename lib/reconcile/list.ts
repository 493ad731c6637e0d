import { entriesWithOutcomes } from "#lib/audit/search.ts";
import type { Database } from "#lib/db/client.ts";
import type { LogRow } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import type { Alarm, ReconciledPage, ReconciledQuery } from "#lib/schemas/reconcile.ts";
import type { ReconciledState } from "#lib/schemas/vocabulary/reconcile.ts";
import { toLogRow } from "#lib/syslog/event-row.ts";

const MOST_ALARMS = 100;

/** Changes of ours, each beside Okta's event of it, newest first. Pages by the trail's numbers. */
export async function listReconciled(database: Database, query: ReconciledQuery): Promise<ReconciledPage> {
  const found = await database.reconciledChange.findMany({
    where: {
      ...(query.state.length > 0 ? { state: { in: query.state } } : {}),
      ...(query.before > 0 ? { intentSeq: { lt: query.before } } : {}),
    },
    orderBy: { intentSeq: "desc" },
    take: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const [entries, events] = await Promise.all([
    entriesWithOutcomes(
      database,
      page.map(({ intentSeq }) => intentSeq),
    ),
    eventsByUuid(
      database,
      page.flatMap(({ logUuid }) => logUuid ?? []),
    ),
  ]);
  const last = page.at(-1);
  return {
    rows: page.flatMap(({ intentSeq, state, logUuid }) => {
      const entry = entries.get(Number(intentSeq));
      return entry ? [{ state: state as ReconciledState, entry, event: events.get(logUuid ?? "") ?? null }] : [];
    }),
    before: found.length > query.limit && last ? Number(last.intentSeq) : null,
  };
}

/** How one change of ours stands against Okta's log, with its event; `null` for what is no change. */
export async function reconciliationOf(
  database: Database,
  seq: bigint,
): Promise<{ state: ReconciledState; event: LogRow | null } | null> {
  const change = await database.reconciledChange.findUnique({ where: { intentSeq: seq } });
  if (!change) return null;
  const events = await eventsByUuid(database, change.logUuid === null ? [] : [change.logUuid]);
  return { state: change.state as ReconciledState, event: events.get(change.logUuid ?? "") ?? null };
}

/** Events not made in Gatehouse: first those that nobody has looked into, newest first. */
export async function listAlarms(database: Database): Promise<Alarm[]> {
  const found = await database.logAlarm.findMany({
    orderBy: [{ acknowledgedAt: { sort: "desc", nulls: "first" } }, { published: "desc" }],
    take: MOST_ALARMS,
  });
  const events = await eventsByUuid(
    database,
    found.map(({ uuid }) => uuid),
  );
  return found.map((alarm) => ({
    uuid: alarm.uuid,
    raisedAt: alarm.raisedAt.toISOString(),
    event: events.get(alarm.uuid) ?? null,
    acknowledged: alarm.acknowledgedAt && {
      at: alarm.acknowledgedAt.toISOString(),
      by: alarm.acknowledgedBy ?? "",
      note: alarm.note ?? "",
    },
  }));
}

async function eventsByUuid(database: Database, uuids: readonly string[]): Promise<Map<string, LogRow>> {
  const rows = await database.logEvent.findMany({ where: { uuid: { in: [...uuids] } } });
  return new Map(rows.map(({ uuid, event }) => [uuid, toLogRow(event as OktaLogEvent)]));
}
