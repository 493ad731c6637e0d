import type { Okta } from "#lib/okta/port.ts";
import type { LogFilter, LogPage } from "#lib/schemas/log.ts";
import { listLogs } from "#lib/services/logs/list.ts";
import { toLogRow } from "./event-row.ts";
import { toExpression } from "./filter-expression.ts";
import { OKTA_KEEPS_DAYS } from "./archive/poll.ts";

const DAY_MS = 86_400_000;

/**
 * Events as Okta has them this moment, newest first.
 * @param after Okta's cursor of the page before; `null` for the first page
 * @throws OktaError; a raw filter that Okta cannot read is `refused` with what is wrong with it
 */
export async function searchOkta(
  okta: Okta,
  filter: LogFilter,
  { after, limit, signal }: { after: string | null; limit: number; signal?: AbortSignal },
): Promise<LogPage> {
  const page = await listLogs(okta, {
    since: filter.since || new Date(Date.now() - OKTA_KEEPS_DAYS * DAY_MS).toISOString(),
    until: filter.until || undefined,
    filter: toExpression(filter),
    q: filter.keywords || undefined,
    sortOrder: "DESCENDING",
    limit,
    after: after ?? undefined,
    signal,
  });
  // A page may be empty and still have a next one; one that is not full is the last of a descending list.
  return { rows: page.items.map((event) => toLogRow(event)), after: page.items.length === limit ? page.after : null };
}
