import type { Group, GroupRule, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { groupIdsOf, membershipOf, touchMembers } from "../membership.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { groupTarget, ruleTarget, userTarget } from "../targets.ts";
import type { Subject } from "./expression-functions.ts";
import type { Condition } from "./expression.ts";
import { parseExpression } from "./expression.ts";

const conditions = new Map<string, Condition>();

/** Brings one person's memberships in line with the active rules, after the profile or the groups have changed. */
export function applyRulesTo(org: Org, call: Call, user: User): void {
  if (user.status === "DEPROVISIONED") return;
  for (const rule of org.rules.values()) if (rule.status === "ACTIVE") applyRule(org, call, rule, user);
}

/** Brings everyone's memberships in line with one rule that has become active. */
export function applyRuleToAll(org: Org, call: Call, rule: GroupRule): void {
  for (const user of org.users.values()) if (user.status !== "DEPROVISIONED") applyRule(org, call, rule, user);
}

/** Takes a rule out of the memberships it made: they end (`remove`), or stay as if made by hand. */
export function releaseMembers(org: Org, call: Call, rule: GroupRule, remove: boolean): void {
  for (const groupId of rule.groupIds) {
    const group = org.groups.get(groupId);
    for (const userId of [...org.membersOfGroup.of(groupId).all()]) {
      const membership = membershipOf(org, groupId, userId);
      const user = org.users.get(userId);
      if (group === undefined || user === undefined || !membership?.ruleIds.includes(rule.id)) continue;
      if (remove) leave(org, call, rule, group, user);
      else {
        const ruleIds = membership.ruleIds.filter((id) => id !== rule.id);
        org.memberships.put({
          groupId,
          userId,
          membership: { direct: membership.direct || ruleIds.length === 0, ruleIds },
        });
      }
    }
  }
}

function applyRule(org: Org, call: Call, rule: GroupRule, user: User): void {
  const matches = !rule.excludedUserIds.includes(user.id) && conditionOf(rule)(subjectOf(org, user));
  for (const groupId of rule.groupIds) {
    const group = org.groups.get(groupId);
    if (group === undefined) continue;
    const isIn = membershipOf(org, groupId, user.id)?.ruleIds.includes(rule.id) ?? false;
    if (matches && !isIn) enter(org, call, rule, group, user);
    if (!matches && isIn) leave(org, call, rule, group, user);
  }
}

function enter(org: Org, call: Call, rule: GroupRule, group: Group, user: User): void {
  const membership = membershipOf(org, group.id, user.id);
  const ruleIds = [...(membership?.ruleIds ?? []), rule.id];
  org.memberships.put({
    groupId: group.id,
    userId: user.id,
    membership: { direct: membership?.direct ?? false, ruleIds },
  });
  if (membership !== undefined) return;
  touchMembers(org, group.id);
  record(org, call, "group.user_membership.add", [userTarget(user), groupTarget(group), ruleTarget(rule)], {
    debugData: { triggeredByGroupRuleId: rule.id },
  });
}

function leave(org: Org, call: Call, rule: GroupRule, group: Group, user: User): void {
  const membership = membershipOf(org, group.id, user.id);
  if (membership === undefined) return;
  const ruleIds = membership.ruleIds.filter((id) => id !== rule.id);
  if (membership.direct || ruleIds.length > 0) {
    org.memberships.put({ groupId: group.id, userId: user.id, membership: { direct: membership.direct, ruleIds } });
    return;
  }
  org.memberships.delete(pairKey(group.id, user.id));
  touchMembers(org, group.id);
  record(org, call, "group.user_membership.remove", [userTarget(user), groupTarget(group), ruleTarget(rule)], {
    debugData: { triggeredByGroupRuleId: rule.id },
  });
}

function conditionOf(rule: GroupRule): Condition {
  let condition = conditions.get(rule.expression);
  if (condition === undefined) {
    condition = parseExpression(rule.expression);
    conditions.set(rule.expression, condition);
  }
  return condition;
}

function subjectOf(org: Org, user: User): Subject {
  return {
    user,
    get groupIds() {
      return groupIdsOf(org, user.id);
    },
    get groupNames() {
      return groupIdsOf(org, user.id).map((id) => org.groups.get(id)?.profile.name ?? "");
    },
  };
}
