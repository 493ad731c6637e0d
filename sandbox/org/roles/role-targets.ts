import type { App, RoleAssignment } from "../../model.ts";
import { findApp } from "../apps/find-app.ts";
import { findGroup } from "../groups/find-group.ts";
import { notFound, OktaError, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";

/** What an admin role can be limited to. Okta's catalogue of events has none for it. */
export type TargetKind = "groups" | "apps";

const ROLES: Record<TargetKind, readonly string[]> = {
  groups: ["USER_ADMIN", "HELP_DESK_ADMIN", "GROUP_MEMBERSHIP_ADMIN"],
  apps: ["APP_ADMIN"],
};

/** The ids of the groups, or the names or ids of the apps, that a role is limited to; empty when it is not. */
export function targetsOf(role: RoleAssignment, kind: TargetKind): readonly string[] {
  return role.targets?.[kind] ?? [];
}

/** Limits a role to a group. Throws E0000007 for the group, E0000091 for a role that has no such limits. */
export function addGroupTarget(org: Org, role: RoleAssignment, groupId: string): void {
  add(org, role, "groups", findGroup(org, groupId).id);
}

/**
 * Limits a role to all apps of a name, which the org may not have yet, or to one app. Throws E0000007 for an app there
 * is not, and E0000091.
 */
export function addAppTarget(org: Org, role: RoleAssignment, name: string, appId: string | undefined): void {
  add(org, role, "apps", appId === undefined ? name : appOf(org, name, appId).id);
}

/**
 * Takes a limit away. Throws E0000007 for one that is not there, and E0000001 for the last one: the role would be
 * without limits then, which has to be said by giving it again.
 */
export function removeTarget(org: Org, role: RoleAssignment, kind: TargetKind, target: string): void {
  const targets = targetsOf(role, kind);
  if (!targets.includes(target)) throw notFound(target, kind === "groups" ? "UserGroup" : "AppInstance");
  if (targets.length === 1)
    throw new OktaError("E0000001", "targets", ["The last target of a role assignment cannot be removed."]);
  const rest = targets.filter((other) => other !== target);
  org.roles.put({ ...role, targets: { ...role.targets, [kind]: rest } });
}

/** Lifts every limit to apps. Throws E0000091. */
export function clearAppTargets(org: Org, role: RoleAssignment): void {
  assertLimitable(role, "apps");
  org.roles.put({ ...role, targets: { ...role.targets, apps: [] } });
}

function add(org: Org, role: RoleAssignment, kind: TargetKind, target: string): void {
  assertLimitable(role, kind);
  const targets = targetsOf(role, kind);
  if (!targets.includes(target)) org.roles.put({ ...role, targets: { ...role.targets, [kind]: [...targets, target] } });
}

function assertLimitable({ type }: RoleAssignment, kind: TargetKind): void {
  if (!ROLES[kind].includes(type)) throw refusal("E0000091");
}

function appOf(org: Org, name: string, id: string): App {
  const app = findApp(org, id);
  if (app.name !== name) throw notFound(id, "AppInstance");
  return app;
}
