import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { orderParams, pagedListParams } from "#app/_features/list/list-params.ts";
import type { GroupsQuery } from "#lib/schemas/groups.ts";
import { GROUP_SORT_KEYS, GROUP_TYPES } from "#lib/schemas/vocabulary/groups.ts";

/** Everything the list of groups depends on, as it stands in the URL; what makes no sense there is left out. */
export const groupsParams = {
  ...pagedListParams(["created", "lastUpdated"]),
  type: parseAsArrayOf(parseAsStringLiteral(GROUP_TYPES)).withDefault([]),
  ...orderParams(GROUP_SORT_KEYS, "name"),
};
export type GroupsParams = inferParserType<typeof groupsParams>;

/** What the URL asks the list for. */
export function toGroupsQuery({ q, pages, hide: _, ...rest }: GroupsParams): GroupsQuery {
  return { ...rest, q: q.trim(), after: pages.at(-1) ?? "" };
}
