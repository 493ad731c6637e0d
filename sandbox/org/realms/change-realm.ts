import type { Realm } from "../../model-settings.ts";
import { newId } from "../ids.ts";
import { invalid, OktaError } from "../okta-error.ts";
import type { Org } from "../org.ts";

const LONGEST_NAME = 255;
/** How many realms Okta allows in an org. */
const MOST_REALMS = 5_000;

// The System Log's catalogue has no event for realms, so none is written.

/** Creates a realm. Throws E0000001 for a missing or taken name, E0000221 when there are too many. */
export function createRealm(org: Org, profile: Record<string, unknown>): Realm {
  if (org.realms.size >= MOST_REALMS) throw new OktaError("E0000221", String(MOST_REALMS), []);
  const now = org.now();
  const realm: Realm = {
    id: newId("guo"),
    created: now,
    lastUpdated: now,
    isDefault: false,
    profile: acceptProfile(org, profile),
  };
  org.realms.put(realm);
  return realm;
}

/** Replaces a realm's profile. Throws E0000001. */
export function replaceRealm(org: Org, realm: Realm, profile: Record<string, unknown>): Realm {
  const changed = { ...realm, profile: acceptProfile(org, profile, realm.id), lastUpdated: org.now() };
  org.realms.put(changed);
  return changed;
}

/** Deletes an empty realm. Throws E0000178 for the default one, and while people or assignments belong to it. */
export function deleteRealm(org: Org, realm: Realm): void {
  if (realm.isDefault) throw new OktaError("E0000178", "The default realm cannot be deleted.", []);
  for (const user of org.users.values())
    if (user.realmId === realm.id) throw new OktaError("E0000178", "There are users in this realm.", []);
  for (const { actions } of org.realmAssignments.values())
    if (actions.assignUserToRealm.realmId === realm.id)
      throw new OktaError("E0000178", "There are realm assignments to this realm.", []);
  org.realms.delete(realm.id);
}

function acceptProfile(org: Org, input: Record<string, unknown>, ownId?: string): Realm["profile"] {
  const { name, realmType, domains } = input;
  if (typeof name !== "string" || name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (name.length > LONGEST_NAME) throw invalid("name", `name: The field cannot exceed ${LONGEST_NAME} characters`);
  if (realmType !== undefined && realmType !== "PARTNER" && realmType !== "DEFAULT")
    throw invalid("realmType", "realmType: The value must be PARTNER or DEFAULT");
  if (domains !== undefined && !(Array.isArray(domains) && domains.every((domain) => typeof domain === "string")))
    throw invalid("domains", "domains: The value must be a list of texts");
  for (const realm of org.realms.values())
    if (realm.id !== ownId && realm.profile.name.toLowerCase() === name.toLowerCase())
      throw invalid("name", "name: An object with this field already exists in the current organization");
  return {
    name,
    ...(realmType !== undefined && { realmType }),
    ...(domains !== undefined && { domains: domains as string[] }),
  };
}
