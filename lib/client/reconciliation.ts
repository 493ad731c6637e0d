import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { ReconciledPage, ReconciledQuery, Reconciliation } from "#lib/schemas/reconcile.ts";
import { fetchJson } from "./fetch-json.ts";

/** How trail and System Log agree: by day, and what nobody here did. */
export function reconciliationQuery() {
  return queryOptions({
    queryKey: ["reconciliation"],
    queryFn: ({ signal }) => fetchJson<Reconciliation>("/api/audit/reconciliation", signal),
  });
}

/** Changes of ours beside Okta's events, newest first. */
export function reconciledQuery(query: ReconciledQuery) {
  return queryOptions({
    queryKey: ["reconciliation", "changes", query],
    queryFn: ({ signal }) => fetchJson<ReconciledPage>(`/api/audit/reconciliation/changes?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
  });
}
