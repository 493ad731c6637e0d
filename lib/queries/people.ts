import { oktaFor } from "#lib/runtime.ts";
import type { PeoplePage, PeopleQuery, PersonRow } from "#lib/schemas/people.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { searchExpression } from "#lib/services/users/matching.ts";
import { listMembersMatching } from "./members-matching.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { PEOPLE_SORTS } from "#lib/schemas/vocabulary/people-sorts.ts";

/** People by text, state, department or group, a page at a time. @throws AccessRefused, OktaError */
export async function listPeople(query: PeopleQuery, signal?: AbortSignal): Promise<PeoplePage> {
  const okta = oktaFor(await signedIn());
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
}

/** A person as a list shows them. */
export function toRow(user: OktaUser): PersonRow {
  const { profile } = user;
  return {
    id: user.id,
    name: fullName(user),
    login: profile.login,
    email: profile.email ?? null,
    status: user.status,
    department: profile.department ?? null,
    title: profile.title ?? null,
    city: profile.city ?? null,
    userType: profile.userType ?? null,
    lastLogin: user.lastLogin ?? null,
    created: user.created ?? null,
    statusChanged: user.statusChanged ?? null,
  };
}
