import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { LogCatalogue, LogDetail, LogFilter, LogHistogram, LogPage, LogQuery } from "#lib/schemas/log.ts";
import { fetchJson } from "./fetch-json.ts";

/** A page of the System Log, newest first. */
export function logQuery(query: LogQuery) {
  return queryOptions({
    queryKey: ["log", query],
    queryFn: ({ signal }) => fetchJson<LogPage>(`/api/log?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** How many entries of the archive match a filter over time. */
export function logHistogramQuery(filter: LogFilter) {
  return queryOptions({
    queryKey: ["log", "histogram", filter],
    queryFn: ({ signal }) => fetchJson<LogHistogram>(`/api/log/histogram?${toUrl(filter)}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Which event types there are, and how the archive stands. */
export function logCatalogueQuery() {
  return queryOptions({
    queryKey: ["log", "catalogue"],
    queryFn: ({ signal }) => fetchJson<LogCatalogue>("/api/log/catalogue", signal),
    staleTime: 30_000,
  });
}

/** One event with everything Okta says of it; `null` where there is none. */
export function logEventQuery(uuid: string) {
  return queryOptions({
    queryKey: ["log", "event", uuid],
    queryFn: ({ signal }) => fetchJson<LogDetail | null>(`/api/log/events/${encodeURIComponent(uuid)}`, signal),
    staleTime: 60_000,
  });
}
