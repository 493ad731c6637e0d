import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaPolicySchema, type OktaPolicy } from "#lib/schemas/okta/policy.ts";
import type { PolicyType } from "#lib/schemas/vocabulary/policy-types.ts";

export type ListPoliciesInput = {
  type: PolicyType;
  status?: "ACTIVE" | "INACTIVE";
  q?: string;
  expand?: "rules";
  sortBy?: string;
  limit?: number;
  after?: string;
  /** Only policies that apply to this resource. */
  resourceId?: string;
};

/** One page of the policies of a type, in order of priority. */
export function listPolicies(okta: Okta, input: ListPoliciesInput & CallLimits): Promise<Page<OktaPolicy>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaPolicySchema, { path: "/api/v1/policies", query, signal, deadlineMs });
}

/** All of them, page by page; stop it with the signal. */
export function allPolicies(
  okta: Okta,
  input: Omit<ListPoliciesInput, "after"> & CallLimits,
): AsyncGenerator<OktaPolicy, void> {
  const { signal, deadlineMs, ...query } = input;
  return fetchAll(okta, OktaPolicySchema, { path: "/api/v1/policies", query, signal, deadlineMs });
}
