import { signedIn } from "#lib/auth/signed-in.ts";
import type { Okta } from "#lib/okta/port.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { MemberRow, MembersPage, MembersQuery } from "#lib/schemas/groups.ts";
import { listMembers, MEMBERS_PAGE_LIMIT, type OktaMember } from "#lib/services/groups/members.ts";
import { fitsWords } from "#lib/services/users/matching.ts";
import { toRow } from "../people.ts";
import { byText, everyRow, listPage, type Narrowing, type ReadPage } from "#lib/services/read-through.ts";

function describe(user: OktaMember): MemberRow {
  const rules = (user._embedded?.["group-rules"] ?? []).map(({ id, name }) => ({ id, name: name ?? id }));
  return { ...toRow(user), rules };
}

function pages(okta: Okta, groupId: string, limit: number, signal: AbortSignal | undefined): ReadPage<MemberRow> {
  return async (after) => {
    const page = await listMembers(okta, { groupId, limit, after, expand: "group-rules", signal });
    return { items: page.items.map(describe), after: page.after };
  };
}

function isNarrowed({ q, status, origin, sort }: MembersQuery): boolean {
  return q !== "" || status.length > 0 || origin.length > 0 || sort !== "";
}

function narrowing({ q, status, origin, sort, order }: MembersQuery): Narrowing<MemberRow> {
  return {
    fits: (row) =>
      (status.length === 0 || status.includes(row.status)) &&
      (origin.length === 0 || origin.includes(row.rules.length > 0 ? "rule" : "hand")) &&
      fitsWords(q, [...row.name.split(/\s+/), row.login, row.email, row.id]),
    compare: sort === "" ? null : byText((row) => row[sort], order),
  };
}

/**
 * A page of a group's members, each with the rules that keep them in. Okta neither searches among members nor puts them
 * in order: where that is asked for, they are read through here.
 * @throws AccessRefused, OktaError
 */
export async function listGroupMembers(query: MembersQuery, signal?: AbortSignal): Promise<MembersPage> {
  const okta = oktaFor(await signedIn());
  const { groupId, limit, after } = query;
  return await listPage({
    pages: (size) => pages(okta, groupId, size, signal),
    most: MEMBERS_PAGE_LIMIT,
    narrowing: isNarrowed(query) ? narrowing(query) : null,
    after,
    limit,
  });
}

/** Every member that the query is about, page by page of Okta's. @throws as above */
export async function* everyMember(query: MembersQuery, signal?: AbortSignal): AsyncGenerator<MemberRow, void> {
  const okta = oktaFor(await signedIn());
  yield* everyRow(pages(okta, query.groupId, MEMBERS_PAGE_LIMIT, signal), narrowing(query));
}
