import type { Policy, PolicyMapping, PolicyRule, PolicyType } from "../../model-settings.ts";
import { policyTypes } from "../../model-settings.ts";
import { notFound, OktaError } from "../okta-error.ts";
import type { Org } from "../org.ts";

/** A policy by id. Throws E0000007. */
export function findPolicy(org: Org, id: string): Policy {
  const policy = org.policies.get(id);
  if (policy === undefined) throw notFound(id, "Policy");
  return policy;
}

/** A rule of this policy. Throws E0000007. */
export function findPolicyRule(org: Org, policy: Policy, id: string): PolicyRule {
  const rule = org.policyRules.get(id);
  if (rule?.policyId !== policy.id) throw notFound(id, "PolicyRule");
  return rule;
}

/** A mapping of this policy. Throws E0000007. */
export function findMapping(org: Org, policy: Policy, id: string): PolicyMapping {
  const mapping = org.policyMappings.get(id);
  if (mapping?.policyId !== policy.id) throw notFound(id, "PolicyMapping");
  return mapping;
}

/** The policies of a type, in the order in which Okta looks at them. */
export function policiesOf(org: Org, type: PolicyType): Policy[] {
  return byPriority([...org.policies.values()].filter((policy) => policy.type === type));
}

/** The rules of a policy, in the order in which Okta looks at them. */
export function rulesOfPolicy(org: Org, policyId: string): PolicyRule[] {
  return byPriority([...org.policyRules.values()].filter((rule) => rule.policyId === policyId));
}

/** The apps a policy is mapped to. */
export function mappingsOf(org: Org, policyId: string): PolicyMapping[] {
  return [...org.policyMappings.values()].filter((mapping) => mapping.policyId === policyId);
}

/** The policy of a type that an app is under; undefined for an app that is under none. */
export function policyOfApp(org: Org, appId: string, type: PolicyType): Policy | undefined {
  for (const { resourceId, policyId } of org.policyMappings.values()) {
    const policy = resourceId === appId ? org.policies.get(policyId) : undefined;
    if (policy?.type === type) return policy;
  }
  return undefined;
}

/**
 * The type a request names. Throws E0000002 for none and for one that does not exist (okta/terraform-provider-okta
 * issue 1311).
 */
export function policyTypeOf(text: string | undefined): PolicyType {
  const type = policyTypes.find((known) => known === text);
  if (type === undefined) throw new OktaError("E0000002", "Invalid policy type specified.", []);
  return type;
}

function byPriority<Row extends { priority: number; system: boolean }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => a.priority - b.priority || Number(a.system) - Number(b.system));
}
