import { fetchAll, parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import {
  OktaPolicyMappingSchema,
  OktaPolicyRuleSchema,
  OktaPolicySchema,
  type OktaPolicy,
  type OktaPolicyMapping,
  type OktaPolicyRule,
} from "#lib/schemas/okta/policy.ts";

/** One policy. @throws OktaError `not-found` */
export async function getPolicy(okta: Okta, input: { policyId: string } & CallLimits): Promise<OktaPolicy> {
  const { policyId, ...limits } = input;
  const answer = await okta.request({ method: "GET", path: path`/api/v1/policies/${policyId}`, ...limits });
  return parseAnswer(OktaPolicySchema, answer.body, answer.requestId);
}

/** A policy's rules, in order of priority. */
export function listPolicyRules(okta: Okta, input: { policyId: string } & CallLimits): Promise<OktaPolicyRule[]> {
  const { policyId, ...limits } = input;
  return Array.fromAsync(
    fetchAll(okta, OktaPolicyRuleSchema, { path: path`/api/v1/policies/${policyId}/rules`, ...limits }),
  );
}

/** What a policy applies to. */
export function listPolicyMappings(okta: Okta, input: { policyId: string } & CallLimits): Promise<OktaPolicyMapping[]> {
  const { policyId, ...limits } = input;
  const request = { path: path`/api/v1/policies/${policyId}/mappings`, ...limits };
  return Array.fromAsync(fetchAll(okta, OktaPolicyMappingSchema, request));
}
