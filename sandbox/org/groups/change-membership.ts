import type { Group, GroupRule, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { membershipOf, touchMembers } from "../membership.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { applyRulesTo } from "../rules/apply-rules.ts";
import { groupTarget, ruleTarget, userTarget } from "../targets.ts";

const MOST_EXCLUSIONS = 100;

/**
 * Refuses to edit the members of a group that is not ours: those of Everyone with E0000060, those of an app's group with
 * E0000006. Seen in okta/terraform-provider-okta issue 903 and pull request 118.
 */
export function assertEditable(group: Group): void {
  if (group.type === "BUILT_IN") throw refusal("E0000060");
  if (group.type === "APP_GROUP") throw refusal("E0000006");
}

/** Makes someone a member by hand, also one a rule has put there already. Nothing happens the second time. */
export function addMember(org: Org, call: Call, group: Group, user: User): void {
  assertEditable(group);
  enterGroup(org, call, group, user);
  applyRulesTo(org, call, user);
}

/** The change itself, for a group that may be edited. */
export function enterGroup(org: Org, call: Call, group: Group, user: User): void {
  const membership = membershipOf(org, group.id, user.id);
  if (membership?.direct) return;
  org.memberships.put({
    groupId: group.id,
    userId: user.id,
    membership: { direct: true, ruleIds: membership?.ruleIds ?? [] },
  });
  touchMembers(org, group.id);
  record(org, call, "group.user_membership.add", [userTarget(user), groupTarget(group)]);
}

/**
 * Takes someone out of a group. A person added by an active rule is added to that rule's exclusions permanently, of
 * which it may have 100. Nothing happens for someone who is not in the group.
 */
export function removeMember(org: Org, call: Call, group: Group, user: User): void {
  assertEditable(group);
  const membership = membershipOf(org, group.id, user.id);
  if (membership === undefined) return;
  const rules = membership.ruleIds.map((id) => org.rules.get(id)).filter((rule) => rule?.status === "ACTIVE");
  for (const rule of rules as GroupRule[]) {
    if (rule.excludedUserIds.length >= MOST_EXCLUSIONS)
      throw invalid("removeUser", `The group rule ${rule.name} cannot exclude more than ${MOST_EXCLUSIONS} users`);
  }
  org.memberships.delete(pairKey(group.id, user.id));
  touchMembers(org, group.id);
  record(org, call, "group.user_membership.remove", [userTarget(user), groupTarget(group)]);
  for (const rule of rules as GroupRule[]) exclude(org, call, rule, user);
  applyRulesTo(org, call, user);
}

function exclude(org: Org, call: Call, rule: GroupRule, user: User): void {
  org.rules.put({ ...rule, excludedUserIds: [...rule.excludedUserIds, user.id], lastUpdated: org.now() });
  record(org, call, "group.user_membership.rule.add_exclusion", [ruleTarget(rule), userTarget(user)]);
}
