import { join, literal } from "#lib/okta/expression.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { PeoplePage, PeopleQuery, PersonRow } from "#lib/schemas/people.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { listMembersMatching } from "./members-matching.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { PEOPLE_SORTS } from "#lib/schemas/vocabulary/people-sorts.ts";

/** Okta's `search` cannot say “is not”; less-or-greater is its documented way round (Users API, “search”). */
const NOT_DEACTIVATED = '(status lt "DEPROVISIONED" or status gt "DEPROVISIONED")';
const SEARCHED = ["profile.firstName", "profile.lastName", "profile.login", "profile.email"];
const LOOKS_LIKE_ID = /^00u[A-Za-z0-9]{17}$/;

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

/** The SCIM-like expression for what is asked. */
export function searchExpression(query: Pick<PeopleQuery, "q" | "status" | "department">): string {
  const words = query.q.split(/\s+/).filter(Boolean);
  const text = words.map((word) =>
    LOOKS_LIKE_ID.test(word)
      ? `id eq ${literal(word)}`
      : join(
          "or",
          SEARCHED.map((property) => `${property} sw ${literal(word)}`),
        ),
  );
  const states = query.status.map((status) => `status eq ${literal(status)}`);
  const department = query.department === "" ? [] : [`profile.department eq ${literal(query.department)}`];
  return [states.length > 0 ? join("or", states) : NOT_DEACTIVATED, ...text, ...department].join(" and ");
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
