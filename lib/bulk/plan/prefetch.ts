import type { Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { allUsers } from "#lib/services/users/list.ts";

/** What a job says whose people are found so. */
export const SECONDS_LATE =
  "Lists this long are looked up with Okta's search, which shows changes some seconds late. People changed just before this plan may be shown as they were; each is looked up again when its turn comes.";

/** Everyone, deactivated people included: `search` has no “all”, and without it Okta leaves those out. */
const EVERYBODY = '(status eq "DEPROVISIONED" or status lt "DEPROVISIONED" or status gt "DEPROVISIONED")';

/** The people found on one page of the org: each with the rows that name them, in order. */
export type Prefetched = { user: OktaUser; positions: number[] };

/**
 * Finds the people of a long list by reading the whole org once, a page at a time: 200 people a call, instead of a search
 * for every few dozen rows. Holds the list's names, but of the people only those at hand.
 * @param rows what the list says, by row; those that are found are taken out of it
 * @returns batches of people found by id or login; in the end `byEmail` says whose email a name was, by name
 * @throws OktaError
 */
export async function* prefetchPeople(
  okta: Okta,
  rows: Map<string, number[]>,
  byEmail: Map<string, string[]>,
): AsyncGenerator<Prefetched[], void> {
  let batch: Prefetched[] = [];
  let read = 0;
  for await (const user of allUsers(okta, { search: EVERYBODY })) {
    const { login, email } = user.profile;
    const positions = [user.id, login.toLowerCase()].flatMap((name) => take(rows, name));
    if (positions.length > 0) batch.push({ user, positions: positions.toSorted((one, other) => one - other) });
    const address = email?.toLowerCase() ?? "";
    if (rows.has(address)) byEmail.set(address, [...(byEmail.get(address) ?? []), user.id]);
    if (++read % 200 > 0) continue;
    if (batch.length > 0) yield batch;
    batch = [];
    if (rows.size === 0) return;
  }
  if (batch.length > 0) yield batch;
}

function take(rows: Map<string, number[]>, name: string): number[] {
  const found = rows.get(name);
  rows.delete(name);
  return found ?? [];
}
