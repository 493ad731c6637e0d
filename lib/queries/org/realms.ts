import { literal } from "#lib/okta/expression.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { OktaRealm } from "#lib/schemas/okta/realm.ts";
import type { RealmRow, RealmsPage, RealmsQuery } from "#lib/schemas/realms.ts";
import { listRealms } from "#lib/services/realms/list.ts";

const PAGE = 100;

/** Realms by a part of their name, a page at a time. @throws AccessRefused; OktaError `forbidden` in an org without them */
export async function listRealmRows(query: RealmsQuery, signal?: AbortSignal): Promise<RealmsPage> {
  const okta = oktaFor(await signedIn());
  const page = await listRealms(okta, {
    // `co` works on the name of a realm alone (Realms API, “search”).
    search: query.q === "" ? undefined : `profile.name co ${literal(query.q)}`,
    sortBy: "profile.name",
    sortOrder: query.order,
    limit: PAGE,
    after: query.after || undefined,
    signal,
  });
  return { rows: page.items.map(toRow), after: page.after };
}

function toRow(realm: OktaRealm): RealmRow {
  const { id, profile, isDefault } = realm;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    id,
    name: profile.name,
    type: text(profile["realmType"]),
    isDefault: isDefault === true,
    created: text(realm["created"]),
    lastUpdated: text(realm["lastUpdated"]),
  };
}
