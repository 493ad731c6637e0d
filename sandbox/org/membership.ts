import type { Membership } from "../model.ts";
import type { Org } from "./org.ts";
import { pairKey } from "./org.ts";
import type { SortedKeys } from "./sorted-keys.ts";

const BUILT_IN_MEMBERSHIP: Membership = { direct: true, ruleIds: [] };

/** How someone belongs to a group; undefined: not at all. */
export function membershipOf(org: Org, groupId: string, userId: string): Membership | undefined {
  if (groupId === org.everyoneId) return org.users.has(userId) ? BUILT_IN_MEMBERSHIP : undefined;
  return org.memberships.get(pairKey(groupId, userId))?.membership;
}

/** The ids of a group's members, in order. */
export function memberIds(org: Org, groupId: string): SortedKeys {
  return groupId === org.everyoneId ? org.users.keys : org.membersOfGroup.of(groupId);
}

/** The ids of the groups someone is in, in order, Everyone among them. */
export function groupIdsOf(org: Org, userId: string): string[] {
  const ids = [...org.groupsOfMember.of(userId).all()];
  return org.everyoneId === undefined ? ids : [...ids, org.everyoneId].sort();
}

/** Notes that the members of a group have changed. */
export function touchMembers(org: Org, groupId: string): void {
  const group = org.groups.get(groupId);
  if (group !== undefined) org.groups.put({ ...group, lastMembershipUpdated: org.now() });
}
