import type { CustomRole, PermissionConditions } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { customRoleTarget } from "../targets.ts";

export type CustomRoleInput = { label: string; description: string };

/** A custom role by id or label. Throws E0000007. */
export function findCustomRole(org: Org, idOrLabel: string): CustomRole {
  const found = org.customRoles.get(idOrLabel) ?? byLabel(org, idOrLabel);
  if (found === undefined) throw notFound(idOrLabel, "Role");
  return found;
}

/** Creates a custom role. Throws E0000001 for what is missing or a taken label. */
export function createCustomRole(org: Org, call: Call, input: CustomRoleInput, permissions: string[]): CustomRole {
  if (permissions.length === 0) throw invalid("permissions", "permissions: The field cannot be left blank");
  assertAcceptable(org, input);
  const now = org.now();
  const role: CustomRole = { id: newId("cr0"), ...input, permissions, created: now, lastUpdated: now };
  org.customRoles.put(role);
  record(org, call, "iam.role.create", [customRoleTarget(role)]);
  return role;
}

/** Replaces what a role is called. Throws E0000001. */
export function replaceCustomRole(org: Org, call: Call, role: CustomRole, input: CustomRoleInput): CustomRole {
  assertAcceptable(org, input, role.id);
  const changed = { ...role, ...input, lastUpdated: org.now() };
  org.customRoles.put(changed);
  record(org, call, "iam.role.update", [customRoleTarget(changed)]);
  return changed;
}

/** Adds a permission to a role, or changes what it is limited to. */
export function putPermission(
  org: Org,
  role: CustomRole,
  permission: string,
  conditions: PermissionConditions | undefined,
): CustomRole {
  const changed: CustomRole = {
    ...role,
    permissions: [...new Set([...role.permissions, permission])],
    conditions: { ...role.conditions, ...(conditions !== undefined && { [permission]: conditions }) },
    lastUpdated: org.now(),
  };
  org.customRoles.put(changed);
  return changed;
}

/** The name of a permission a role has. Throws E0000007. */
export function findPermission(role: CustomRole, permission: string): string {
  if (!role.permissions.includes(permission)) throw notFound(permission, "Permission");
  return permission;
}

/** Takes a permission from a role. Throws E0000007 for one it does not have, E0000001 for its last one. */
export function removePermission(org: Org, role: CustomRole, permission: string): void {
  findPermission(role, permission);
  const permissions = role.permissions.filter((other) => other !== permission);
  if (permissions.length === 0) throw invalid("permissions", "permissions: A role has to keep a permission");
  const { [permission]: _, ...conditions } = role.conditions ?? {};
  org.customRoles.put({ ...role, permissions, conditions, lastUpdated: org.now() });
}

/** Deletes a role that nobody holds. Throws E0000006. */
export function deleteCustomRole(org: Org, call: Call, role: CustomRole): void {
  for (const { custom } of org.roles.values())
    if (custom?.roleId === role.id) throw refusal("E0000006", "The role is assigned. Take it from everyone first.");
  org.customRoles.delete(role.id);
  record(org, call, "iam.role.delete", [customRoleTarget(role)]);
}

function byLabel(org: Org, label: string): CustomRole | undefined {
  return [...org.customRoles.values()].find((role) => role.label === label);
}

function assertAcceptable(org: Org, { label, description }: CustomRoleInput, ownId?: string): void {
  for (const [name, value] of Object.entries({ label, description }))
    if (value.trim() === "") throw invalid(name, `${name}: The field cannot be left blank`);
  const rival = byLabel(org, label);
  if (rival !== undefined && rival.id !== ownId)
    throw invalid("label", "label: An object with this field already exists in the current organization");
}
