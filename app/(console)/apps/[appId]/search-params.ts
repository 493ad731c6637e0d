import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { optionalOrderParams, pagedListParams } from "#app/_features/list/list-params.ts";
import type { AppUsersQuery } from "#lib/schemas/apps.ts";
import { APP_USER_SORT_KEYS, ASSIGNMENT_WAYS } from "#lib/schemas/vocabulary/members.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";

/** What an app's page keeps in the URL: how its list of people is set and where it stands. */
export const appUsersParams = {
  ...pagedListParams(["assigned"]),
  status: parseAsArrayOf(parseAsStringLiteral(USER_STATUSES)).withDefault([]),
  way: parseAsArrayOf(parseAsStringLiteral(ASSIGNMENT_WAYS)).withDefault([]),
  /** None: in Okta's own order. */
  ...optionalOrderParams(APP_USER_SORT_KEYS),
};
export type AppUsersParams = inferParserType<typeof appUsersParams>;

/** What the URL asks the list of people for. */
export function toAppUsersQuery(appId: string, { q, pages, sort, hide: _, ...rest }: AppUsersParams): AppUsersQuery {
  return { ...rest, appId, q: q.trim(), sort: sort ?? "", after: pages.at(-1) ?? "" };
}
