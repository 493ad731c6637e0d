import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { optionalOrderParams, pagedListParams } from "#app/_features/list/list-params.ts";
import type { MembersQuery } from "#lib/schemas/groups.ts";
import { MEMBER_ORIGINS, MEMBER_SORT_KEYS } from "#lib/schemas/vocabulary/members.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";

/** What a group's page keeps in the URL: how its list of members is set and where it stands. */
export const membersParams = {
  ...pagedListParams(["department", "lastLogin"]),
  status: parseAsArrayOf(parseAsStringLiteral(USER_STATUSES)).withDefault([]),
  origin: parseAsArrayOf(parseAsStringLiteral(MEMBER_ORIGINS)).withDefault([]),
  /** None: in Okta's own order. */
  ...optionalOrderParams(MEMBER_SORT_KEYS),
};
export type MembersParams = inferParserType<typeof membersParams>;

/** What the URL asks the list of members for. */
export function toMembersQuery(groupId: string, { q, pages, sort, hide: _, ...rest }: MembersParams): MembersQuery {
  return { ...rest, groupId, q: q.trim(), sort: sort ?? "", after: pages.at(-1) ?? "" };
}
