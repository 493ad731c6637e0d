import type { Watch } from "#lib/db/generated/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import { allUsers } from "#lib/services/users/list.ts";
import type { Look } from "./found.ts";
import { peopleSearch } from "./people-search.ts";

/** How far each look reaches back behind the newest it has seen: Okta's search lags behind (its documentation says seconds). */
const OVERLAP_MS = 10 * 60_000;

/**
 * People created, or changed, since the last look, by Okta's search and so the deactivated too. Of several changes between
 * two looks Okta tells the last.
 * @throws OktaError
 */
export async function lookAtPeople(
  okta: Okta,
  watch: Watch,
  property: "created" | "lastUpdated",
  signal?: AbortSignal,
): Promise<Look> {
  const from = new Date(watch.since.getTime() - OVERLAP_MS);
  const search = peopleSearch(property, from, watch.expression);
  // Okta tells these moments in whole seconds (recorded).
  const begun = Math.floor(watch.createdAt.getTime() / 1_000) * 1_000;
  const found: Look["found"] = [];
  let newest = watch.since;
  for await (const user of allUsers(okta, { search, signal, deadlineMs: 30_000 })) {
    const moment = user[property];
    if (!moment) continue;
    const at = new Date(moment);
    if (at > newest) newest = at;
    // What the overlap brings again from before the watch was set up is nobody's news.
    if (at.getTime() < begun) continue;
    const key = property === "created" ? user.id : `${user.id} ${moment}`;
    found.push({ key, at, title: `${fullName(user)} (${user.profile.login})`, subject: user.id });
  }
  return { found, since: newest, after: null, more: false };
}
