import type { Realm, RealmAssignment } from "#sandbox/model-settings.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** The default realm, one for contractors and an empty one, and who belongs where; sets the `realmId` of everyone. */
export function makeRealms(
  people: readonly Person[],
  seed: number,
  now: number,
): { realms: Realm[]; realmAssignments: RealmAssignment[] } {
  const dice = new Dice(seed, "realms");
  const realm = (daysAgo: number, isDefault: boolean, profile: Realm["profile"]): Realm => {
    const created = stamp(wholeSecond(now - daysAgo * DAY));
    return { id: oktaId(dice, "guo"), created, lastUpdated: created, isDefault, profile };
  };
  const standard = realm(700, true, { name: "Default Realm" });
  const external = realm(420, false, { name: "External staff", realmType: "PARTNER" });
  const acquired = realm(35, false, { name: "Acquired companies" });
  for (const { user, kind } of people) user.realmId = kind === "contractor" ? external.id : standard.id;

  const assignment = (name: string, to: Realm, priority: number, conditions: object): RealmAssignment => ({
    id: oktaId(dice, "rul"),
    name,
    status: "ACTIVE",
    isDefault: to.isDefault,
    priority,
    created: to.created,
    lastUpdated: to.created,
    conditions: { ...conditions },
    actions: { assignUserToRealm: { realmId: to.id } },
  });
  return {
    realms: [standard, external, acquired],
    realmAssignments: [
      assignment("Contractors", external, 0, { expression: { value: 'user.userType=="Contractor"' } }),
      assignment("Catch-all rule", standard, 499, {}),
    ],
  };
}
