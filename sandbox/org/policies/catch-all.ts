import type { Policy, PolicyRule } from "../../model-settings.ts";
import { defaultRule } from "./defaults.ts";
import { POLICY_KINDS, ruleTypeOf } from "./kinds.ts";

/** The system's own rule of a policy, which is looked at last and applies to everyone. */
export function catchAllRule(policy: Policy, id: string, created: string): PolicyRule {
  return {
    id,
    policyId: policy.id,
    type: ruleTypeOf(policy.type),
    status: "ACTIVE",
    name: POLICY_KINDS[policy.type].catchAll ? "Catch-all Rule" : "Default Rule",
    priority: POLICY_KINDS[policy.type].ruleNumbering?.system ?? 1,
    system: true,
    created,
    lastUpdated: created,
    ...defaultRule(policy.type),
  };
}
