import { fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaLogEventSchema, type OktaLogEvent } from "#lib/schemas/okta/log-event.ts";

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
  return fetchPage(okta, OktaLogEventSchema, { path: "/api/v1/logs", query, signal, deadlineMs });
}
