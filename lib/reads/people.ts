import type { Page } from "#lib/okta/paging.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { type PeoplePage, type PeopleQuery, PeopleQuerySchema } from "#lib/schemas/people.ts";
import { PEOPLE_SORTS } from "#lib/schemas/vocabulary/people-sorts.ts";
import { listMembers, MEMBERS_PAGE_LIMIT } from "#lib/services/groups/members.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { matchesFilter, searchExpression } from "#lib/services/users/matching.ts";
import { peopleCsv } from "./people-csv.ts";
import { toRow } from "./person-row.ts";
import { defineRead } from "./read.ts";

/** People by text, state, department or group, a page at a time. */
export const people = defineRead({
  asks: ["user.list", "group.members"],
  params: PeopleQuerySchema,
  run: async (query, { okta, signal }): Promise<PeoplePage> => {
    if (query.group !== "") {
      const page = await listMembersMatching(okta, query, signal);
      return { rows: page.items.map(toRow), after: page.after, sortable: false };
    }
    const page = await listUsers(okta, {
      search: searchExpression(query),
      sortBy: PEOPLE_SORTS[query.sort],
      sortOrder: query.order,
      limit: query.limit,
      after: query.after || undefined,
      signal,
    });
    return { rows: page.items.map(toRow), after: page.after, sortable: true };
  },
  csv: peopleCsv,
});

/** Okta pages read for one page of ours at most, so that a search nobody matches ends in time. */
const MOST_PAGES = 10;

/**
 * Members of a group that match the other filters. Okta lists members in its own order and cannot search among them,
 * so they are read through and compared here; a page may hold fewer than asked for and still have a next one.
 */
async function listMembersMatching(
  okta: Okta,
  query: PeopleQuery,
  signal: AbortSignal | undefined,
): Promise<Page<OktaUser>> {
  const filtered = query.q !== "" || query.department !== "" || query.status.length > 0;
  // With filters, large pages save calls; without, Okta's page is our page and every cursor lands exactly.
  const limit = filtered ? MEMBERS_PAGE_LIMIT : query.limit;
  const items: OktaUser[] = [];
  let after: string | undefined = query.after || undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await listMembers(okta, { groupId: query.group, limit, after, signal });
    items.push(...page.items.filter((user) => matchesFilter(user, query)));
    after = page.after ?? undefined;
    if (!after || items.length >= query.limit || !filtered) break;
  }
  return { items, after: after ?? null };
}
