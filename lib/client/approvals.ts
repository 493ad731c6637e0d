import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Approval, ApprovalCount, ApprovalQuery, ApprovalsPage } from "#lib/schemas/approval.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { fetchJson } from "./fetch-json.ts";

/** How often what waits for somebody is looked at, in milliseconds. */
const EVERY_MS = 20_000;

/** Requests for a second person's agreement; by default those that wait for the reader. */
export function approvalsQuery(query: Partial<ApprovalQuery> = {}) {
  return queryOptions({
    queryKey: ["approvals", query],
    queryFn: ({ signal }) => fetchJson<ApprovalsPage>(`/api/approvals?${toUrl(query)}`, signal),
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
  });
}

/** One request. */
export function approvalQuery(approvalId: string) {
  return queryOptions({
    queryKey: ["approval", approvalId],
    queryFn: ({ signal }) => fetchJson<Approval>(`/api/approvals/${encodeURIComponent(approvalId)}`, signal),
    refetchInterval: EVERY_MS,
  });
}

/** How many wait for the reader, for the navigation. */
export function approvalCountQuery() {
  return queryOptions({
    queryKey: ["approvals", "count"],
    queryFn: ({ signal }) => fetchJson<ApprovalCount>("/api/approvals/count", signal),
    refetchInterval: EVERY_MS,
  });
}
