import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { PolicyOverview, PolicyRow } from "#lib/schemas/policies.ts";
import type { PolicyType } from "#lib/schemas/vocabulary/policy-types.ts";
import { fetchJson } from "./fetch-json.ts";

/** Policies change by hand of an admin, and seldom. */
const STALE_MS = 30_000;

/** All policies of a type. */
export function policiesQuery(type: PolicyType) {
  return queryOptions({
    queryKey: ["policies", type],
    queryFn: ({ signal }) => fetchJson<PolicyRow[]>(`/api/policies?${toUrl({ type })}`, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

/** One policy with its rules. */
export function policyQuery(policyId: string) {
  return queryOptions({
    queryKey: ["policy", policyId],
    queryFn: ({ signal }) => fetchJson<PolicyOverview>(`/api/policies/${encodeURIComponent(policyId)}`, signal),
    staleTime: STALE_MS,
  });
}
