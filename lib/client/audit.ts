import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AuditPage, AuditQuery } from "#lib/schemas/audit.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { fetchJson } from "./fetch-json.ts";

/** A page of the audit trail, newest first. */
export function auditQuery(query: AuditQuery) {
  return queryOptions({
    queryKey: ["audit", query],
    queryFn: ({ signal }) => fetchJson<AuditPage>(`/api/audit?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
  });
}
