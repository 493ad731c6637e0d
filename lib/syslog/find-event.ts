import type { Database } from "#lib/db/client.ts";
import { literal } from "#lib/okta/expression.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { LogDetail } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { listLogs } from "#lib/services/logs/list.ts";
import { OKTA_KEEPS_DAYS } from "./archive/poll.ts";
import { toLogRow } from "./event-row.ts";

/**
 * One event by its uuid, from the archive, or from Okta where the archive has not read it yet.
 * @returns `null` where neither has it
 * @throws OktaError; a database error
 */
export async function findEvent(database: Database, okta: Okta, uuid: string): Promise<LogDetail | null> {
  const entry = await database.logEntry.findUnique({ where: { uuid }, select: { event: true, source: true } });
  if (entry?.event) {
    const event = entry.event.event as OktaLogEvent;
    return { row: toLogRow(event, entry.source === "hook"), raw: event, inArchive: true };
  }
  const since = new Date(Date.now() - OKTA_KEEPS_DAYS * 86_400_000).toISOString();
  const page = await listLogs(okta, {
    filter: `uuid eq ${literal(uuid)}`,
    since,
    until: new Date().toISOString(),
    limit: 1,
  });
  const event = page.items[0];
  return event ? { row: toLogRow(event), raw: event, inArchive: false } : null;
}
