import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { allApps } from "#lib/services/apps/list.ts";
import { toAppRow } from "./rows.ts";

/** Okta's page limit for apps. */
const LIMIT = 200;

/**
 * Every app by its label. Okta neither sorts apps nor filters by how one signs in, and an org has hundreds at most, so
 * all of them are read and the page searches among them.
 * @throws AccessRefused, OktaError
 */
export async function listEveryApp(signal?: AbortSignal): Promise<AppRow[]> {
  const okta = oktaFor(await signedIn());
  const apps = await Array.fromAsync(allApps(okta, { limit: LIMIT, signal }), toAppRow);
  return apps.toSorted((a, b) => a.label.localeCompare(b.label));
}
