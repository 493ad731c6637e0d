import type { Page } from "#lib/okta/paging.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { PeopleQuery } from "#lib/schemas/people.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { matchesFilter } from "#lib/services/users/matching.ts";
import { listMembers, MEMBERS_PAGE_LIMIT } from "#lib/services/groups/members.ts";

/** Okta pages read for one page of ours at most, so that a search nobody matches ends in time. */
const MOST_PAGES = 10;

/**
 * Members of a group that match the other filters. Okta lists members in its own order and cannot search among them,
 * so they are read through and compared here; a page may hold fewer than asked for and still have a next one.
 */
export async function listMembersMatching(
  okta: Okta,
  query: PeopleQuery,
  signal?: AbortSignal,
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
