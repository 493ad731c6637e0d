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
    // Recorded since 2025, of one rule and in lists.
    allGroupsValid: groupIds.every((groupId) => org.groups.has(groupId)),
    ...(expand === "groupIdToGroupNameMap" && {
      _embedded: { groupIdToGroupNameMap: Object.fromEntries(names) },
    }),
  };
}
