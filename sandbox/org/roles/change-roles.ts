import type { Group, RoleAssignment, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { memberIds } from "../membership.ts";
import { newId } from "../ids.ts";
import { findCustomRole } from "./change-custom-role.ts";
import { invalid, notFound, OktaError, refusal } from "../okta-error.ts";
import { pairKey } from "../org.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { groupTarget, userTarget } from "../targets.ts";

/** A group with more people than this cannot hold an admin role. */
const LARGEST_ADMIN_GROUP = 5_000;

/** Okta's standard roles and what its answers call them. */
export const LABELS: Record<string, string> = {
  SUPER_ADMIN: "Super Administrator",
  ORG_ADMIN: "Organization Administrator",
  APP_ADMIN: "Application Administrator",
  USER_ADMIN: "Group Administrator",
  GROUP_MEMBERSHIP_ADMIN: "Group Membership Administrator",
  HELP_DESK_ADMIN: "Help Desk Administrator",
  READ_ONLY_ADMIN: "Read-only Administrator",
  REPORT_ADMIN: "Report Administrator",
  MOBILE_ADMIN: "Mobile Administrator",
  API_ACCESS_MANAGEMENT_ADMIN: "API Access Management Administrator",
  WORKFLOWS_ADMIN: "Workflows Administrator",
  ACCESS_CERTIFICATIONS_ADMIN: "Access Certifications Administrator",
  ACCESS_REQUESTS_ADMIN: "Access Requests Administrator",
};

/**
 * The id of a standard role that a person has is its type in base32 without padding, so it is the same each time
 * (recorded: `APP_ADMIN` is `IFIFAX2BIRGUSTQ`). Those of super and org admins (sample 32, the description) and those of
 * groups are like other ids.
 */
export function roleId(
  type: string,
  assignmentType: "USER" | "GROUP",
  idOf: (prefix: string) => string = newId,
): string {
  if (assignmentType === "GROUP") return idOf("gra");
  return type === "SUPER_ADMIN" || type === "ORG_ADMIN" ? idOf("ra1") : base32(type);
}

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** A standard role by its type, or a custom one (`CUSTOM`) over a set of resources. */
export type WantedRole = { type: string; roleId?: string; resourceSetId?: string };

/**
 * The roles assigned to a person or a group itself, in order of their ids; those that come through groups are not among
 * them.
 */
export function rolesOf(org: Org, assigneeId: string): RoleAssignment[] {
  return org.rolesOfAssignee
    .of(assigneeId)
    .all()
    .map((key) => org.roles.get(key) as RoleAssignment);
}

/** One role assignment of a person or a group. Throws E0000007. */
export function findRole(org: Org, assigneeId: string, roleId: string): RoleAssignment {
  const role = org.roles.get(pairKey(assigneeId, roleId));
  if (role === undefined) throw notFound(roleId, "RoleAssignment");
  return role;
}

/** Gives a person a role. Throws E0000001 for an unknown one, E0000090 for one the person holds already. */
export function grantToUser(org: Org, call: Call, user: User, wanted: WantedRole): RoleAssignment {
  const role = grant(org, user.id, "USER", wanted);
  record(org, call, "user.account.privilege.grant", [userTarget(user)], {
    debugData: { privilegeGranted: role.label },
  });
  return role;
}

/** Gives a group a role. Throws as `grantToUser`, and E0000211, E0000194, E0000193 for groups that cannot hold one. */
export function grantToGroup(org: Org, call: Call, group: Group, wanted: WantedRole): RoleAssignment {
  if (group.type === "BUILT_IN") throw new OktaError("E0000211", group.profile.name, []);
  if (group.type === "APP_GROUP" && !group.objectClass.includes("okta:windows_security_principal"))
    throw new OktaError("E0000194", group.profile.name, []);
  if (memberIds(org, group.id).size > LARGEST_ADMIN_GROUP) throw new OktaError("E0000193", group.profile.name, []);
  const role = grant(org, group.id, "GROUP", wanted);
  record(org, call, "group.privilege.grant", [groupTarget(group)], { debugData: { privilegeGranted: role.label } });
  return role;
}

/** Takes a role away again. */
export function revokeRole(org: Org, call: Call, holder: User | Group, role: RoleAssignment): void {
  org.roles.delete(pairKey(role.assigneeId, role.id));
  const debugData = { privilegeRevoked: role.label };
  if ("secret" in holder) record(org, call, "user.account.privilege.revoke", [userTarget(holder)], { debugData });
  else record(org, call, "group.privilege.revoke", [groupTarget(holder)], { debugData });
}

function grant(org: Org, assigneeId: string, assignmentType: "USER" | "GROUP", wanted: WantedRole): RoleAssignment {
  const { type } = wanted;
  const custom = type === "CUSTOM" ? customPart(org, wanted) : delivered(type);
  const label = LABELS[type] ?? org.customRoles.get(custom?.roleId ?? "")?.label;
  if (label === undefined) throw invalid("type", `type: ${type} is not a standard role`);
  const isSame = (role: RoleAssignment) => role.type === type && JSON.stringify(role.custom) === JSON.stringify(custom);
  if (rolesOf(org, assigneeId).some(isSame)) throw refusal("E0000090");
  const now = org.now();
  const role: RoleAssignment = {
    id: custom !== undefined ? newId("irb") : roleId(type, assignmentType),
    type,
    label,
    status: "ACTIVE",
    created: now,
    lastUpdated: now,
    assignmentType,
    assigneeId,
    ...(custom !== undefined && { custom }),
  };
  org.roles.put(role);
  return role;
}

/** Standard roles that Okta has built like custom ones, each over a set of resources of its own (the description). */
function delivered(type: string): RoleAssignment["custom"] {
  return DELIVERED.has(type) ? { roleId: type, resourceSetId: type.replace(/_ADMIN$/, "_IAM_POLICY") } : undefined;
}

const DELIVERED = new Set(["ACCESS_CERTIFICATIONS_ADMIN", "ACCESS_REQUESTS_ADMIN", "WORKFLOWS_ADMIN"]);

function customPart(org: Org, { roleId, resourceSetId }: WantedRole): { roleId: string; resourceSetId: string } {
  if (roleId === undefined) throw invalid("role", "role: The field cannot be left blank");
  if (resourceSetId === undefined) throw invalid("resource-set", "resource-set: The field cannot be left blank");
  return { roleId: findCustomRole(org, roleId).id, resourceSetId };
}
