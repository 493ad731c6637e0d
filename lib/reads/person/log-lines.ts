import type { Okta } from "#lib/okta/port.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import type { LogLine } from "#lib/schemas/person.ts";
import { listLogs } from "#lib/services/logs/list.ts";

const LINES = 25;
const DAYS = 30;

/** What Okta's System Log has of someone lately, as actor or target, newest first. @throws OktaError */
export async function recentEvents(okta: Okta, userId: string): Promise<OktaLogEvent[]> {
  const page = await listLogs(okta, {
    filter: `target.id eq "${userId}" or actor.id eq "${userId}"`,
    since: new Date(Date.now() - DAYS * 24 * 60 * 60_000).toISOString(),
    sortOrder: "DESCENDING",
    limit: LINES,
  });
  return page.items;
}

/** An event as far as it says why someone cannot sign in. */
export function toLine(event: OktaLogEvent): LogLine {
  const place = event.client?.geographicalContext;
  const where = [place?.city, place?.country].filter(Boolean).join(", ");
  return {
    uuid: event.uuid,
    published: event.published,
    eventType: event.eventType,
    message: event.displayMessage ?? event.eventType,
    result: event.outcome?.result ?? "",
    reason: event.outcome?.reason ?? null,
    actor: event.actor?.displayName ?? event.actor?.alternateId ?? "unknown",
    from: where || event.client?.ipAddress || null,
    requestId: event.debugContext?.debugData?.requestId ?? null,
  };
}
