import type { GroupsQuery, MembersQuery, RulesQuery } from "#lib/schemas/groups.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** A page of the list of groups. */
export const groupsQuery = (query: GroupsQuery) => pageQuery("/groups", query);

/** Everything a group's page shows beside its members. */
export const groupQuery = (groupId: string) => readQuery("/groups/{groupId}", { groupId });

/** A page of a group's members. */
export const membersQuery = (query: MembersQuery) => pageQuery("/groups/{groupId}/members", query);

/** The org's group rules. */
export const rulesQuery = (query: RulesQuery) => pageQuery("/group-rules", query);
