import type { Okta } from "#lib/okta/port.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { OktaRole } from "#lib/schemas/okta/role.ts";
import { remember } from "#lib/utils/remember.ts";
import { listUserGroups } from "../users/groups.ts";
import { listGroupRoles } from "./list-group-roles.ts";
import { listUserRoles } from "./list-user-roles.ts";

/** How long a group's roles are believed: they change rarely, and each person would cost a call per group. */
const GROUP_ROLES_FOR_MS = 60_000;

const groupRoles = remember<OktaRole[]>(GROUP_ROLES_FOR_MS);

function rolesOfGroup(okta: Okta, groupId: string): Promise<OktaRole[]> {
  return groupRoles.get(`${okta.orgUrl} ${groupId}`, () => listGroupRoles(okta, { groupId }));
}

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
  const [roles, groups] = await Promise.all([
    listUserRoles(okta, { userId }),
    known.groups ?? listUserGroups(okta, { userId }),
  ]);
  const throughGroups = await Promise.all(
    groups
      .filter((group) => group.type !== "BUILT_IN")
      .map(async (group) => ({ group, roles: await rolesOfGroup(okta, group.id) })),
  );
  const direct = roles.filter((role) => role.assignmentType !== "GROUP").map((role) => role.label ?? role.type);
  return [
    ...direct.map((label) => `holds the admin role ${label}`),
    ...throughGroups.flatMap(({ group, roles: held }) =>
      held.map((role) => `holds the admin role ${role.label ?? role.type} through “${group.profile.name}”`),
    ),
    ...groups
      .filter(({ profile }) => names.members.includes(profile.name))
      .map(({ profile }) => `is in “${profile.name}”`),
  ];
}
