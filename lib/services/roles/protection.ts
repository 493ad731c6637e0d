import type { Okta } from "#lib/okta/port.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { listUserGroups } from "../users/groups.ts";
import { rolesOfGroup } from "./group-roles.ts";
import { listHeldRoles } from "./held.ts";

/** Names of groups that are protected whatever roles they hold. */
export type ProtectedNames = {
  /** Membership of these may only be changed by an owner. */
  membership: readonly string[];
  /** Their members may only be changed by an owner. */
  members: readonly string[];
};

/**
 * Why a group's membership is protected, in words; empty when it is not.
 * @throws OktaError when the look-up fails, and then the answer must be taken as protected
 */
export async function whyGroupProtected(okta: Okta, group: OktaGroup, names: ProtectedNames): Promise<string[]> {
  const { name } = group.profile;
  const roles = await rolesOfGroup(okta, group.id);
  return [
    ...roles.map((role) => `“${name}” gives its members the admin role ${role.label ?? role.type}`),
    ...(names.membership.includes(name) ? [`“${name}” gives access to this console or is marked protected`] : []),
  ];
}

/**
 * Why a person is protected, in words; empty when they are not. Roles that come through groups are looked up at the
 * groups, since Okta's list of a person's roles may leave them out.
 * @param known.groups the person's groups, where they have been read already
 * @throws OktaError when any look-up fails, and then the answer must be taken as protected
 */
export async function whyPersonProtected(
  okta: Okta,
  userId: string,
  names: ProtectedNames,
  known: { groups?: OktaGroup[] } = {},
): Promise<string[]> {
  const groups = known.groups ?? (await listUserGroups(okta, { userId }));
  const roles = await listHeldRoles(okta, { userId, groups });
  return [
    ...roles.map(({ role, through }) => {
      const held = `holds the admin role ${role.label ?? role.type}`;
      return through ? `${held} through “${through.profile.name}”` : held;
    }),
    ...groups
      .filter(({ profile }) => names.members.includes(profile.name))
      .map(({ profile }) => `is in “${profile.name}”`),
  ];
}
