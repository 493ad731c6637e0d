import type { Policy, PolicyRule } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { policyRuleTarget, policyTarget } from "../targets.ts";
import { readOnly } from "./change-policy.ts";
import { newActions, newRule } from "./defaults.ts";
import { findPolicy, rulesOfPolicy } from "./find-policy.ts";
import { POLICY_KINDS, ruleTypeOf } from "./kinds.ts";
import { numbered, rank } from "./priorities.ts";

export type PolicyRuleInput = {
  type: string | undefined;
  name: string;
  priority: number | undefined;
  conditions: Record<string, unknown> | null | undefined;
  actions: Record<string, unknown> | undefined;
};

/** Creates a rule. Throws E0000001 for a missing or taken name, the wrong type, a second one of a user profile policy. */
export function createPolicyRule(
  org: Org,
  call: Call,
  policy: Policy,
  input: PolicyRuleInput,
  activate: boolean,
): PolicyRule {
  if (policy.type === "PROFILE_ENROLLMENT") throw invalid("rule", "A user profile policy can only have one rule");
  assertAcceptable(org, policy, input);
  const now = org.now();
  const rule: PolicyRule = {
    id: newId(POLICY_KINDS[policy.type].ids.rule),
    policyId: policy.id,
    type: ruleTypeOf(policy.type),
    status: activate ? "ACTIVE" : "INACTIVE",
    name: input.name,
    priority: 0,
    system: false,
    ...newRule(policy.type, input),
    created: now,
    lastUpdated: now,
  };
  putRanked(org, rule, input.priority);
  return logged(org, call, policy, rule.id, "add");
}

/**
 * Replaces a rule. Throws E0000001, and E0000077 for the conditions of the system's own (okta/terraform-provider-okta
 * issue 1275).
 */
export function replacePolicyRule(
  org: Org,
  call: Call,
  policy: Policy,
  rule: PolicyRule,
  input: PolicyRuleInput,
): PolicyRule {
  assertAcceptable(org, policy, input, rule.id);
  const conditions = rule.system
    ? input.conditions === undefined
      ? rule.conditions
      : input.conditions
    : newRule(policy.type, { conditions: input.conditions ?? undefined, actions: undefined }).conditions;
  if (rule.system && JSON.stringify(conditions) !== JSON.stringify(rule.conditions)) throw readOnly("conditions");
  const { name, priority = rule.priority } = input;
  const actions = input.actions === undefined ? rule.actions : newActions(policy.type, input.actions);
  putRanked(org, { ...rule, name, conditions, actions, lastUpdated: org.now() }, priority);
  return logged(org, call, policy, rule.id, "update");
}

/** Deletes a rule. Throws E0000077 for the system's own. */
export function deletePolicyRule(org: Org, call: Call, policy: Policy, rule: PolicyRule): void {
  if (rule.system) throw readOnly("system");
  org.policyRules.delete(rule.id);
  for (const row of numbered(rulesOfPolicy(org, policy.id), POLICY_KINDS[policy.type].ruleNumbering))
    org.policyRules.put(row);
  record(org, call, "policy.rule.delete", [policyRuleTarget(rule), policyTarget(policy)]);
}

/** Switches a rule on or off. Throws E0000077 for the system's own. */
export function setPolicyRuleStatus(
  org: Org,
  call: Call,
  policy: Policy,
  rule: PolicyRule,
  status: PolicyRule["status"],
): void {
  if (rule.system) throw readOnly("status");
  if (rule.status === status) return;
  org.policyRules.put({ ...rule, status, lastUpdated: org.now() });
  logged(org, call, policy, rule.id, status === "ACTIVE" ? "activate" : "deactivate");
}

function logged(org: Org, call: Call, policy: Policy, id: string, verb: "add" | "update" | "activate" | "deactivate") {
  const rule = org.policyRules.get(id) as PolicyRule;
  record(org, call, `policy.rule.${verb}`, [policyRuleTarget(rule), policyTarget(policy)]);
  return rule;
}

function putRanked(org: Org, rule: PolicyRule, wanted: number | undefined): void {
  const numbering = POLICY_KINDS[findPolicy(org, rule.policyId).type].ruleNumbering;
  for (const row of rank(rulesOfPolicy(org, rule.policyId), rule, wanted, numbering)) org.policyRules.put(row);
}

function assertAcceptable(org: Org, policy: Policy, { name, type }: PolicyRuleInput, ownId?: string): void {
  if (name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (type !== undefined && type !== ruleTypeOf(policy.type))
    throw invalid("type", `type: Rules of this policy are of type ${ruleTypeOf(policy.type)}`);
  if (rulesOfPolicy(org, policy.id).some((rule) => rule.id !== ownId && rule.name === name))
    throw invalid("name", "name: Policy rule name already in use");
}
