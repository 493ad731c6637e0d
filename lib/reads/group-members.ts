import type { Okta } from "#lib/okta/port.ts";
import { type MemberRow, type MembersPage, type MembersQuery, MembersQuerySchema } from "#lib/schemas/groups.ts";
import { listMembers, MEMBERS_PAGE_LIMIT, type OktaMember } from "#lib/services/groups/members.ts";
import { byText, everyRow, listPage, type Narrowing, type ReadPage } from "#lib/services/read-through.ts";
import { matchesTokens } from "#lib/services/users/matching.ts";
import { defineCsv } from "./csv.ts";
import { toRow } from "./person-row.ts";
import { defineRead } from "./read.ts";

/**
 * A page of a group's members, each with the rules that keep them in. Okta neither searches among members nor puts them
 * in order: where that is asked for, they are read through here.
 */
export const groupMembers = defineRead({
  asks: ["group.members"],
  params: MembersQuerySchema,
  run: async (query, { okta, signal }): Promise<MembersPage> =>
    await listPage({
      pages: (size) => pages(okta, query.groupId, size, signal),
      most: MEMBERS_PAGE_LIMIT,
      narrowing: isNarrowed(query) ? narrowing(query) : null,
      after: query.after,
      limit: query.limit,
    }),
  csv: defineCsv<typeof MembersQuerySchema, MemberRow>({
    what: "group members",
    params: MembersQuerySchema,
    rows: (query, { okta, signal }) =>
      everyRow(pages(okta, query.groupId, MEMBERS_PAGE_LIMIT, signal), narrowing(query)),
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "Name", of: ({ name }) => name },
      { heading: "Login", of: ({ login }) => login, shownAs: "login" },
      { heading: "Status", of: ({ status }) => status, shownAs: "status" },
      { heading: "By the rules", of: ({ rules }) => rules.map(({ name }) => name).join("; "), shownAs: "rules" },
      { heading: "Department", of: ({ department }) => department, shownAs: "department" },
      { heading: "Last sign-in", of: ({ lastLogin }) => lastLogin, shownAs: "lastLogin" },
    ],
  }),
});

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
      matchesTokens(q, [...row.name.split(/\s+/), row.login, row.email, row.id]),
    compare: sort === "" ? null : byText((row) => row[sort], order),
  };
}
