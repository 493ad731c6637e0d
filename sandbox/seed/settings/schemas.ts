import type { ProfileSchema, UserType } from "#sandbox/model-settings.ts";
import { groupAttributes } from "#sandbox/org/groups/group-attributes.ts";
import { GROUP_SCHEMA, schemaIdOf } from "#sandbox/org/schemas/attributes.ts";
import { attribute, baseAttributes } from "#sandbox/org/users/base-attributes.ts";
import { customAttributes } from "#sandbox/seed/custom-attributes.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";

/** The default user type with the org's own attributes, one for shared accounts that nobody has yet, and the schemas. */
export function makeUserTypes(
  defaultUserTypeId: string,
  adminId: string,
  seed: number,
  now: number,
): { userTypes: UserType[]; schemas: ProfileSchema[] } {
  const dice = new Dice(seed, "user types");
  const made = stamp(wholeSecond(now - 2_400 * DAY));
  const later = stamp(wholeSecond(now - 310 * DAY));
  const by = { createdBy: adminId, lastUpdatedBy: adminId };
  const standard: UserType = {
    id: defaultUserTypeId,
    name: "user",
    displayName: "User",
    description: "Okta user profile template with default permission settings",
    default: true,
    ...by,
    created: made,
    lastUpdated: later,
  };
  const shared: UserType = {
    id: oktaId(dice, "oty"),
    name: "shared_account",
    displayName: "Shared account",
    description: "Accounts of rooms, kiosks and machines",
    default: false,
    ...by,
    created: later,
    lastUpdated: later,
  };
  const custom = Object.fromEntries(
    Object.entries(customAttributes).map(([name, description]) => [name, attribute("READ_ONLY", description)]),
  );
  const schemas: ProfileSchema[] = [
    { id: schemaIdOf(standard.id), created: made, lastUpdated: later, base: baseAttributes, custom },
    {
      id: schemaIdOf(shared.id),
      created: later,
      lastUpdated: later,
      base: baseAttributes,
      custom: { office: attribute("READ_ONLY", customAttributes.office) },
    },
    { id: GROUP_SCHEMA, created: made, lastUpdated: made, base: groupAttributes, custom: {} },
  ];
  return { userTypes: [standard, shared], schemas };
}
