import { sharedBy, type Okta } from "#lib/okta/port.ts";
import type { OktaRole } from "#lib/schemas/okta/role.ts";
import { remember } from "#lib/utils/remember.ts";
import { listGroupRoles } from "./list-group-roles.ts";

/** How long a group's roles are believed: they change rarely, and each person would cost a call per group. */
const GROUP_ROLES_FOR_MS = 60_000;

const groupRoles = remember<OktaRole[]>(GROUP_ROLES_FOR_MS);

/** A group's admin roles, at most a minute old. @throws OktaError */
export function rolesOfGroup(okta: Okta, groupId: string): Promise<OktaRole[]> {
  return groupRoles.get(`${sharedBy(okta)} ${groupId}`, () => listGroupRoles(okta, { groupId }));
}
