import type { Policy, PolicyRule, PolicyType } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, OktaError } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { policyTarget } from "../targets.ts";
import { catchAllRule } from "./catch-all.ts";
import { newSettings } from "./defaults.ts";
import { mappingsOf, policiesOf, rulesOfPolicy } from "./find-policy.ts";
import { POLICY_KINDS } from "./kinds.ts";
import { mapApp } from "./mappings.ts";
import { numbered, rank } from "./priorities.ts";

export type PolicyInput = {
  type: PolicyType;
  name: string;
  description: string | null;
  priority: number | undefined;
  conditions: Record<string, unknown> | null;
  settings: Record<string, unknown> | undefined;
};

/**
 * Creates a policy. Throws E0000002 for a type of which there is only the system's own, E0000001 for a missing or taken
 * name.
 */
export function createPolicy(org: Org, call: Call, input: PolicyInput, activate: boolean): Policy {
  const { type } = input;
  if (!POLICY_KINDS[type].creatable) throw new OktaError("E0000002", "Invalid policy type specified.", []);
  const { priority, ...content } = acceptInput(org, input);
  const now = org.now();
  const id = newId(POLICY_KINDS[type].ids.policy);
  const policy: Policy = {
    ...content,
    id,
    status: activate ? "ACTIVE" : "INACTIVE",
    priority: 0,
    system: false,
    created: now,
    lastUpdated: now,
  };
  putRanked(org, policy, priority);
  if (POLICY_KINDS[type].catchAll) org.policyRules.put(catchAllRule(policy, newId("rul"), now));
  return logged(org, call, id, "create");
}

/** Replaces a policy; its type stays. Throws E0000001, and E0000077 for the priority of the system's own. */
export function replacePolicy(org: Org, call: Call, policy: Policy, input: PolicyInput): Policy {
  if (input.type !== policy.type) throw invalid("type", "type: The type of a policy cannot be changed");
  const { priority = policy.priority, ...content } = acceptInput(org, input, policy.id);
  if (policy.system && priority !== policy.priority) throw readOnly("priority");
  putRanked(org, { ...policy, ...content, lastUpdated: org.now() }, priority);
  return logged(org, call, policy.id, "update");
}

/**
 * Deletes a policy with its rules; apps that were mapped to it fall to the default one. Throws E0000077 for the
 * system's own.
 */
export function deletePolicy(org: Org, call: Call, policy: Policy): void {
  if (policy.system) throw readOnly("system");
  const standard = policiesOf(org, policy.type).find(({ system }) => system);
  for (const { resourceId } of mappingsOf(org, policy.id)) if (standard) mapApp(org, standard, resourceId);
  for (const { id } of rulesOfPolicy(org, policy.id)) org.policyRules.delete(id);
  org.policies.delete(policy.id);
  if (!POLICY_KINDS[policy.type].mapped)
    for (const row of numbered(policiesOf(org, policy.type))) org.policies.put(row);
  record(org, call, "policy.lifecycle.delete", [policyTarget(policy)]);
}

/**
 * Switches a policy on or off; one that is so already counts as changed (recorded). Throws E0000077 for the system's own,
 * which is always on.
 */
export function setPolicyStatus(org: Org, call: Call, policy: Policy, status: Policy["status"]): void {
  if (policy.system) throw readOnly("status");
  org.policies.put({ ...policy, status, lastUpdated: org.now() });
  if (policy.status !== status) logged(org, call, policy.id, status === "ACTIVE" ? "activate" : "deactivate");
}

/**
 * Copies a policy with its rules under another name; only app sign-in policies can be (E0000002). Okta does not say in
 * its answer when it was done (recorded).
 */
export function clonePolicy(org: Org, call: Call, policy: Policy): Policy {
  if (policy.type !== "ACCESS_POLICY") throw new OktaError("E0000002", "Invalid policy type specified.", []);
  const now = org.now();
  const id = newId(POLICY_KINDS[policy.type].ids.policy);
  const copy = { ...policy, id, name: freeName(org, policy), system: false, created: now, lastUpdated: now };
  putRanked(org, copy, undefined);
  for (const rule of rulesOfPolicy(org, policy.id))
    org.policyRules.put({ ...rule, id: newId("rul"), policyId: id, created: now, lastUpdated: now } as PolicyRule);
  return logged(org, call, id, "create");
}

/** The refusal to change what cannot be changed (seen in okta/terraform-provider-okta issue 2804). */
export function readOnly(attribute: string): OktaError {
  return new OktaError("E0000077", attribute, []);
}

function logged(org: Org, call: Call, id: string, verb: "create" | "update" | "activate" | "deactivate"): Policy {
  const policy = org.policies.get(id) as Policy;
  record(org, call, `policy.lifecycle.${verb}`, [policyTarget(policy)]);
  return policy;
}

function putRanked(org: Org, policy: Policy, wanted: number | undefined): void {
  if (POLICY_KINDS[policy.type].mapped) org.policies.put({ ...policy, priority: 1 });
  else for (const row of rank(policiesOf(org, policy.type), policy, wanted)) org.policies.put(row);
}

function freeName(org: Org, { type, name }: Policy): string {
  const taken = new Set(policiesOf(org, type).map((policy) => policy.name));
  let number = 1;
  const nameOf = () => `[cloned] ${name}${number === 1 ? "" : ` (${number})`}`;
  while (taken.has(nameOf())) number += 1;
  return nameOf();
}

function acceptInput(org: Org, input: PolicyInput, ownId?: string): PolicyInput {
  const { type, name, settings } = input;
  if (name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (policiesOf(org, type).some((policy) => policy.id !== ownId && policy.name === name))
    throw invalid("name", "name: Policy name already in use");
  return { ...input, settings: newSettings(type, settings) };
}
