import type { GroupRow } from "#lib/schemas/groups.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { GROUP_TYPES } from "#lib/schemas/vocabulary/groups.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** A group as lists show it. @param rules how many rules fill it */
export function toGroupRow(group: OktaGroup, rules: number): GroupRow {
  const { id, profile, created, lastUpdated, lastMembershipUpdated } = group;
  const stats = group._embedded?.stats;
  return {
    id,
    name: profile.name,
    description: profile.description ?? null,
    // A type that Okta adds one day is as little ours to edit as an app's.
    type: oneOf(GROUP_TYPES, group.type) ?? "APP_GROUP",
    members: stats?.usersCount ?? null,
    apps: stats?.appsCount ?? null,
    rules,
    givesAdminRole: stats?.hasAdminPrivilege ?? false,
    created: created ?? null,
    lastUpdated: lastUpdated ?? null,
    lastMembershipUpdated: lastMembershipUpdated ?? null,
  };
}
