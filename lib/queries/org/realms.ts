import { literal } from "#lib/okta/expression.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { OktaRealm } from "#lib/schemas/okta/realm.ts";
import type { RealmRow, RealmsPage, RealmsQuery } from "#lib/schemas/realms.ts";
import { allRealms, listRealms } from "#lib/services/realms/list.ts";

/** Okta's page limit for realms where all are read (Realms API, “limit”). */
const ALL_LIMIT = 200;

function inOkta({ q, order }: Pick<RealmsQuery, "q" | "order">) {
  // `co` works on the name of a realm alone (Realms API, “search”).
  const search = q === "" ? undefined : `profile.name co ${literal(q)}`;
  return { search, sortBy: "profile.name", sortOrder: order };
}

/** Realms by a part of their name, a page at a time. @throws AccessRefused; OktaError `forbidden` in an org without them */
export async function listRealmRows(query: RealmsQuery, signal?: AbortSignal): Promise<RealmsPage> {
  const okta = oktaFor(await signedIn());
  const { limit, after } = query;
  const page = await listRealms(okta, { ...inOkta(query), limit, after: after || undefined, signal });
  return { rows: page.items.map(toRow), after: page.after };
}

/** Every realm that the query is about, page by page of Okta's. @throws as above */
export async function* everyRealm(
  query: Pick<RealmsQuery, "q" | "order">,
  signal: AbortSignal,
): AsyncGenerator<RealmRow, void> {
  const okta = oktaFor(await signedIn());
  for await (const realm of allRealms(okta, { ...inOkta(query), limit: ALL_LIMIT, signal })) yield toRow(realm);
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
