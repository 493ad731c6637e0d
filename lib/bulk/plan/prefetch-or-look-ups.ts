import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { listGroups } from "#lib/services/groups/list.ts";
import { USERS_PAGE_LIMIT } from "#lib/services/users/list.ts";
import { countLookUps } from "./resolve.ts";

/** Fewer names than this are looked up with a handful of calls, whatever the org is like. */
export const WORTH_ASKING_FROM = 200;
/** Supposed where the console may not read groups. */
const SUPPOSED_PEOPLE = 20_000;

/**
 * Whether reading everyone, a page at a time, takes fewer calls than looking the names up, some dozens at a time. Both
 * count against the same limit of Okta's, which is what makes planning slow, and others wait.
 * @throws OktaError
 */
export async function isPrefetchShorter(okta: Okta, names: Iterable<string>): Promise<boolean> {
  const people = (await countPeople(okta)) ?? SUPPOSED_PEOPLE;
  return Math.ceil(people / USERS_PAGE_LIMIT) < countLookUps(names);
}

/**
 * How many people the org has, but for the deactivated: the members of its built-in group “Everyone”, which Okta counts.
 * @returns `null` where the console may not know
 */
async function countPeople(okta: Okta): Promise<number | null> {
  try {
    const { items } = await listGroups(okta, { filter: 'type eq "BUILT_IN"', expand: "stats" });
    const counts = items.flatMap(({ _embedded }) => _embedded?.stats?.usersCount ?? []);
    return counts.length > 0 ? Math.max(...counts) : null;
  } catch (error) {
    if (error instanceof OktaError && (error.kind === "forbidden" || error.kind === "not-found")) return null;
    throw error;
  }
}
