import type { GroupRule } from "../../model.ts";
import type { Org } from "../../org/org.ts";

/** A group rule as Okta answers it; `expand=groupIdToGroupNameMap` adds the names of its groups. */
export function presentRule(org: Org, rule: GroupRule, expand?: string): Record<string, unknown> {
  const { id, status, name, created, lastUpdated, expression, excludedUserIds, groupIds } = rule;
  const names = groupIds.map((groupId) => [groupId, org.groups.get(groupId)?.profile.name ?? ""]);
  return {
    type: "group_rule",
    id,
    status,
    name,
    created,
    lastUpdated,
    conditions: {
      people: { users: { exclude: excludedUserIds }, groups: { exclude: [] } },
      expression: { value: expression, type: "urn:okta:expression:1.0" },
    },
    actions: { assignUserToGroups: { groupIds } },
    ...(expand === "groupIdToGroupNameMap" && {
      _embedded: { groupIdToGroupNameMap: Object.fromEntries(names) },
    }),
  };
}

/** A rule that is not one of a list: with whether all of its groups are still there (recorded in 2025). */
export function presentSingleRule(org: Org, rule: GroupRule, expand?: string): Record<string, unknown> {
  return { ...presentRule(org, rule, expand), allGroupsValid: rule.groupIds.every((id) => org.groups.has(id)) };
}
