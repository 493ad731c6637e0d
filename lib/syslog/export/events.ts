import type { Database } from "#lib/db/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { LogFilter } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { allLogs } from "#lib/services/logs/list.ts";
import { OKTA_KEEPS_DAYS } from "../archive/poll.ts";
import { cursorOf, findEntries } from "../archive/search.ts";
import { toExpression } from "../filter-expression.ts";

/** Entries read at once: bounds memory, and how long one read takes. */
const PAGE = 500;
const DAY_MS = 86_400_000;

/** Every event of the archive that matches, newest first, however many there are. */
export async function* allOfArchive(database: Database, filter: LogFilter): AsyncGenerator<OktaLogEvent, void> {
  let after: string | null = null;
  do {
    const found = await findEntries(database, filter, after, PAGE);
    for (const { event } of found) yield event;
    const last = found.at(-1);
    after = last && found.length === PAGE ? cursorOf(last) : null;
  } while (after !== null);
}

/** Every event that Okta has and that matches, newest first, up to MOST_LOG_EVENTS. @throws OktaError */
export function allOfOkta(okta: Okta, filter: LogFilter): AsyncGenerator<OktaLogEvent, void> {
  return allLogs(okta, {
    since: filter.since || new Date(Date.now() - OKTA_KEEPS_DAYS * DAY_MS).toISOString(),
    until: filter.until || undefined,
    filter: toExpression(filter),
    q: filter.keywords || undefined,
    sortOrder: "DESCENDING",
    deadlineMs: 60_000,
  });
}
