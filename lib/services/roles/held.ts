import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { OktaRole } from "#lib/schemas/okta/role.ts";
import { listUserGroups } from "../users/groups.ts";
import { rolesOfGroup } from "./group-roles.ts";
import { listUserRoles } from "./list-user-roles.ts";

/** An admin role that someone holds, of their own (`through` is `null`) or as a member of a group. */
export type HeldRole = { role: OktaRole; through: OktaGroup | null };

/**
 * The admin roles a person holds. Those that come through groups are looked up at the groups, since no source says
 * whether Okta's list of a person's roles has them; where it has, they are told once.
 * @param input.groups the person's groups, where they have been read already
 * @throws OktaError when any look-up fails: the list is whole or there is none
 */
export async function listHeldRoles(
  okta: Okta,
  input: { userId: string; groups?: readonly OktaGroup[] } & CallLimits,
): Promise<HeldRole[]> {
  const { groups: known, ...person } = input;
  const [own, groups] = await Promise.all([listUserRoles(okta, person), known ?? listUserGroups(okta, person)]);
  const throughGroups = await Promise.all(
    groups
      // Nobody can give a role to Everyone.
      .filter(({ type }) => type !== "BUILT_IN")
      .map(async (through) => (await rolesOfGroup(okta, through.id)).map((role) => ({ role, through }))),
  );
  const direct = own.filter(({ assignmentType }) => assignmentType !== "GROUP");
  return [...direct.map((role) => ({ role, through: null })), ...throughGroups.flat()];
}
