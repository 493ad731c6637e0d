import type { GroupRule } from "../../model.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { ruleTarget } from "../targets.ts";
import { applyRuleToAll, releaseMembers } from "./apply-rules.ts";
import { parseExpression } from "./expression.ts";

const MOST_RULES = 2_000;
const MOST_GROUPS = 100;
const MOST_EXCLUSIONS = 100;

export type RuleInput = { name: string; expression: string; groupIds: string[]; excludedUserIds: string[] };

/** A rule by id. Throws E0000007. */
export function findRule(org: Org, id: string): GroupRule {
  const rule = org.rules.get(id);
  if (rule === undefined) throw notFound(id, "GroupRule");
  return rule;
}

/**
 * Creates an INACTIVE rule. Throws E0000001 for a taken name, a bad expression, groups that are not ours, too many of
 * anything.
 */
export function createRule(org: Org, call: Call, input: RuleInput): GroupRule {
  if (org.rules.size >= MOST_RULES) throw invalid("rule", `An org cannot have more than ${MOST_RULES} group rules`);
  assertAcceptable(org, input);
  const now = org.now();
  const rule: GroupRule = {
    id: newId("0pr"),
    type: "group_rule",
    status: "INACTIVE",
    created: now,
    lastUpdated: now,
    ...input,
  };
  org.rules.put(rule);
  record(org, call, "policy.rule.add", [ruleTarget(rule)]);
  return rule;
}

/** Replaces name, expression and exclusions of a rule that is not active; its groups cannot be changed. Throws E0000001. */
export function replaceRule(org: Org, call: Call, rule: GroupRule, input: RuleInput): GroupRule {
  assertNotActive(rule, "updated");
  assertAcceptable(org, input, rule.id);
  if ([...input.groupIds].sort().join() !== [...rule.groupIds].sort().join())
    throw invalid("actions", "actions: The groups of a group rule cannot be changed");
  const changed = { ...rule, ...input, lastUpdated: org.now() };
  org.rules.put(changed);
  record(org, call, "policy.rule.update", [ruleTarget(changed)]);
  return changed;
}

/** Deletes a rule that is not active; its members stay unless `removeUsers`. Throws E0000001. */
export function deleteRule(org: Org, call: Call, rule: GroupRule, removeUsers: boolean): void {
  assertNotActive(rule, "deleted");
  releaseMembers(org, call, rule, removeUsers);
  org.rules.delete(rule.id);
  record(org, call, "policy.rule.delete", [ruleTarget(rule)]);
}

/** Makes a rule fill its groups. Throws E0000001 for a rule one of whose groups is gone. */
export function activateRule(org: Org, call: Call, rule: GroupRule): void {
  if (rule.status === "INVALID") throw invalid("rule", "The group rule names a group that no longer exists");
  if (rule.status === "ACTIVE") return;
  const active: GroupRule = { ...rule, status: "ACTIVE", lastUpdated: org.now() };
  org.rules.put(active);
  record(org, call, "group.user_membership.rule.trigger", [ruleTarget(active)]);
  applyRuleToAll(org, call, active);
}

/** Stops a rule; people it has added to groups stay there. */
export function deactivateRule(org: Org, call: Call, rule: GroupRule): void {
  if (rule.status === "INACTIVE") return;
  const inactive: GroupRule = { ...rule, status: "INACTIVE", lastUpdated: org.now() };
  org.rules.put(inactive);
  record(org, call, "group.user_membership.rule.deactivated", [ruleTarget(inactive)]);
}

function assertNotActive(rule: GroupRule, verb: string): void {
  if (rule.status === "ACTIVE") throw invalid("rule", `An active group rule cannot be ${verb}. Deactivate it first.`);
}

function assertAcceptable(org: Org, input: RuleInput, ownId?: string): void {
  const { name, groupIds, excludedUserIds } = input;
  if (name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (name.length > 50) throw invalid("name", "name: The field cannot exceed 50 characters");
  for (const rule of org.rules.values())
    if (rule.id !== ownId && rule.name === name)
      throw invalid("name", "name: An object with this field already exists in the current organization");
  parseExpression(input.expression);
  if (groupIds.length === 0 || groupIds.length > MOST_GROUPS)
    throw invalid("groupIds", `groupIds: A group rule fills 1 to ${MOST_GROUPS} groups`);
  for (const id of groupIds)
    if (org.groups.get(id)?.type !== "OKTA_GROUP")
      throw invalid("groupIds", `groupIds: ${id} is not a group that a rule can fill`);
  if (excludedUserIds.length > MOST_EXCLUSIONS)
    throw invalid("exclude", `exclude: A group rule excludes at most ${MOST_EXCLUSIONS} users`);
}
