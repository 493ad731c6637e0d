import type { Realm } from "../../model-settings.ts";
import { notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";

/** A realm by id. Throws E0000007. */
export function findRealm(org: Org, id: string): Realm {
  const realm = org.realms.get(id);
  if (realm === undefined) throw notFound(id, "Realm");
  return realm;
}

/** The realm people are in unless told otherwise; null in an org without realms. */
export function defaultRealmId(org: Org): string | null {
  for (const realm of org.realms.values()) if (realm.isDefault) return realm.id;
  return null;
}
