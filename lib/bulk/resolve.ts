import { OktaError } from "#lib/okta/error.ts";
import { join, literal } from "#lib/okta/expression.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { getUser } from "#lib/services/users/get.ts";
import { listUsers, USERS_PAGE_LIMIT } from "#lib/services/users/list.ts";

/** People looked up with one search; keeps its URL below the 8 kB that servers in between let through. */
export const RESOLVE_AT_ONCE = 40;

const ID = /^00u[A-Za-z0-9]{17}$/;

export type Resolved = { user: OktaUser } | { why: string };

/**
 * Finds people by id, login or email.
 * @param given at most RESOLVE_AT_ONCE values
 * @returns for each value, in the same order, the person or why there is none
 * @throws OktaError when Okta cannot be asked
 */
export async function resolvePeople(okta: Okta, given: readonly string[]): Promise<Resolved[]> {
  const conditions = given.map((value) =>
    ID.test(value)
      ? `id eq ${literal(value)}`
      : `profile.login eq ${literal(value)} or profile.email eq ${literal(value)}`,
  );
  const { items } = await listUsers(okta, { search: join("or", conditions), limit: USERS_PAGE_LIMIT });
  return await Promise.all(given.map((value) => pick(okta, value, items)));
}

async function pick(okta: Okta, value: string, found: readonly OktaUser[]): Promise<Resolved> {
  const wanted = value.toLowerCase();
  const exact = found.find(({ id, profile }) => id === value || profile.login.toLowerCase() === wanted);
  if (exact) return { user: exact };
  const byEmail = found.filter(({ profile }) => profile.email?.toLowerCase() === wanted);
  if (byEmail.length > 1) {
    const logins = byEmail.map(({ profile }) => profile.login).join(", ");
    return { why: `${byEmail.length} people have this email: ${logins}. Name the one meant by login.` };
  }
  return byEmail[0] ? { user: byEmail[0] } : await lookUp(okta, value);
}

/** Search sees new people seconds late, a look-up by id or login at once, so nobody is called unknown without it. */
async function lookUp(okta: Okta, value: string): Promise<Resolved> {
  const unknown = { why: "Nobody in this org has this id, login or email." };
  // Okta cannot look up a login with a slash in it, and "me" is the token's owner.
  if (value.includes("/") || value.toLowerCase() === "me") return unknown;
  try {
    return { user: await getUser(okta, { idOrLogin: value }) };
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not-found") return unknown;
    throw error;
  }
}
