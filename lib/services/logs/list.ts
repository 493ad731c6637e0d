import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { ReadableLogEventSchema } from "./readable.ts";

export type ListLogsInput = {
  /** ISO 8601; Okta takes seven days ago where it is left out and keeps 90 days. */
  since?: string;
  until?: string;
  filter?: string;
  /** At most 10 keywords of 40 characters. */
  q?: string;
  sortOrder?: "ASCENDING" | "DESCENDING";
  /** 1 to 1,000. */
  limit?: number;
  after?: string;
};

/** One page of the System Log. */
export function listLogs(okta: Okta, input: ListLogsInput & CallLimits): Promise<Page<OktaLogEvent>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, ReadableLogEventSchema, { path: "/api/v1/logs", query, signal, deadlineMs });
}

/** Events that are read through at most: more than a day of a large org; narrow the time or the filter beyond. */
const MOST_LOG_EVENTS = 100_000;

/**
 * The events of a bounded time, page by page, up to MOST_LOG_EVENTS. Without `until` a System Log list never ends, so it is
 * set to now; later events that Okta is slow to show may be missed by any bounded query.
 */
export async function* allLogs(
  okta: Okta,
  input: Omit<ListLogsInput, "after"> & CallLimits,
): AsyncGenerator<OktaLogEvent, void> {
  const { signal, deadlineMs, until = new Date().toISOString(), limit = 1000, ...query } = input;
  const request = { path: "/api/v1/logs", query: { ...query, until, limit }, signal, deadlineMs };
  let count = 0;
  for await (const event of fetchAll(okta, ReadableLogEventSchema, request)) {
    yield event;
    if (++count >= MOST_LOG_EVENTS) return;
  }
}
