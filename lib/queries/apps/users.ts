import { signedIn } from "#lib/auth/signed-in.ts";
import type { Okta } from "#lib/okta/port.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { AppUserRow, AppUsersPage, AppUsersQuery } from "#lib/schemas/apps.ts";
import { APP_USERS_PAGE_LIMIT, listAppUsers as readAppUsers } from "#lib/services/apps/users.ts";
import { byText, everyRow, listPage, type Narrowing, type ReadPage } from "#lib/services/read-through.ts";
import { toAppUserRow } from "./rows.ts";

/** Okta itself searches by the start of a name; the rest is compared here. */
function pages(
  okta: Okta,
  { appId, q }: AppUsersQuery,
  limit: number,
  signal: AbortSignal | undefined,
): ReadPage<AppUserRow> {
  return async (after) => {
    const page = await readAppUsers(okta, { appId, limit, expand: "user", signal, q: q || undefined, after });
    return { items: page.items.map(toAppUserRow), after: page.after };
  };
}

function narrowing({ status, way, sort, order }: AppUsersQuery): Narrowing<AppUserRow> {
  return {
    fits: (row) =>
      (status.length === 0 || (row.status !== null && status.includes(row.status))) &&
      (way.length === 0 || way.includes(row.direct ? "direct" : "group")),
    compare: sort === "" ? null : byText((row) => row[sort], order),
  };
}

/**
 * A page of the people who have an app, each with how. Okta neither puts them in order nor filters by state: where that
 * is asked for, they are read through here.
 * @throws AccessRefused, OktaError
 */
export async function listAppUsers(query: AppUsersQuery, signal?: AbortSignal): Promise<AppUsersPage> {
  const okta = oktaFor(await signedIn());
  const { status, way, sort, limit, after } = query;
  const asIs = status.length === 0 && way.length === 0 && sort === "";
  return await listPage({
    pages: (size) => pages(okta, query, size, signal),
    most: APP_USERS_PAGE_LIMIT,
    narrowing: asIs ? null : narrowing(query),
    after,
    limit,
  });
}

/** Everybody whom the query is about, page by page of Okta's. @throws as above */
export async function* everyAppUser(query: AppUsersQuery, signal?: AbortSignal): AsyncGenerator<AppUserRow, void> {
  const okta = oktaFor(await signedIn());
  yield* everyRow(pages(okta, query, APP_USERS_PAGE_LIMIT, signal), narrowing(query));
}
