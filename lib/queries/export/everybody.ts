import type { Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { PeopleExport } from "#lib/schemas/people.ts";
import { PEOPLE_SORTS } from "#lib/schemas/vocabulary/people-sorts.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { allUsers } from "#lib/services/users/list.ts";
import { matchesFilter, searchExpression } from "#lib/services/users/matching.ts";

/** Everybody whom a people list is about, in its order, page after page of Okta's. @throws OktaError */
export async function* everybody(
  okta: Okta,
  query: Omit<PeopleExport, "columns">,
  signal: AbortSignal,
): AsyncGenerator<OktaUser, void> {
  if (query.group !== "") {
    for await (const user of allMembers(okta, { groupId: query.group, signal }))
      if (matchesFilter(user, query)) yield user;
    return;
  }
  const { sort, order } = query;
  yield* allUsers(okta, {
    search: searchExpression(query),
    sortBy: PEOPLE_SORTS[sort],
    sortOrder: order,
    signal,
  });
}
