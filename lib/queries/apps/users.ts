import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { AppUsersPage, AppUsersQuery } from "#lib/schemas/apps.ts";
import { listAppUsers as readAppUsers } from "#lib/services/apps/users.ts";
import { toAppUserRow } from "./rows.ts";

/** A page of the people who have an app, each with how. @throws AccessRefused, OktaError */
export async function listAppUsers(query: AppUsersQuery, signal?: AbortSignal): Promise<AppUsersPage> {
  const okta = oktaFor(await signedIn());
  const { appId, q, limit, after } = query;
  const page = await readAppUsers(okta, {
    ...{ appId, limit, expand: "user", signal },
    q: q || undefined,
    after: after || undefined,
  });
  return { rows: page.items.map(toAppUserRow), after: page.after };
}
