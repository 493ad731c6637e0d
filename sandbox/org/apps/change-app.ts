import type { App, AppGroup, Group } from "../../model.ts";
import type { Call } from "../call.ts";
import { refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { appTarget, groupTarget } from "../targets.ts";

/** Switches an app on; nothing happens when it is. */
export function activateApp(org: Org, call: Call, app: App): void {
  setStatus(org, call, app, "ACTIVE");
}

/** Switches an app off; its assignments stay. */
export function deactivateApp(org: Org, call: Call, app: App): void {
  setStatus(org, call, app, "INACTIVE");
}

/** Deletes an app with its assignments. Throws E0000056 for an ACTIVE one. */
export function deleteApp(org: Org, call: Call, app: App): void {
  if (app.status === "ACTIVE") throw refusal("E0000056", "The application must be deactivated before deletion.");
  for (const userId of [...org.usersOfApp.of(app.id).all()]) org.appUsers.delete(pairKey(app.id, userId));
  for (const groupId of [...org.groupsOfApp.of(app.id).all()]) org.appGroups.delete(pairKey(app.id, groupId));
  for (const mapping of [...org.policyMappings.values()])
    if (mapping.resourceId === app.id) org.policyMappings.delete(mapping.id);
  if (org.schemas.has(app.id)) org.schemas.delete(app.id);
  org.apps.delete(app.id);
  record(org, call, "application.lifecycle.delete", [appTarget(app)]);
}

/** Gives an app to everyone in a group. Without a priority it comes last, without a profile that stays as it was. */
export function assignGroup(
  org: Org,
  call: Call,
  app: App,
  group: Group,
  { priority, profile }: { priority?: number | undefined; profile?: Record<string, unknown> | undefined },
): AppGroup {
  const former = org.appGroups.get(pairKey(app.id, group.id));
  const assignment: AppGroup = {
    appId: app.id,
    groupId: group.id,
    priority: priority ?? former?.priority ?? org.groupsOfApp.of(app.id).size,
    lastUpdated: org.now(),
    profile: profile ?? former?.profile ?? {},
  };
  org.appGroups.put(assignment);
  if (former === undefined) record(org, call, "group.application_assignment.add", [groupTarget(group), appTarget(app)]);
  return assignment;
}

/** Takes an app away from a group. Nothing happens for one that does not have it. */
export function unassignGroup(org: Org, call: Call, app: App, group: Group): void {
  const key = pairKey(app.id, group.id);
  if (!org.appGroups.has(key)) return;
  org.appGroups.delete(key);
  record(org, call, "group.application_assignment.remove", [groupTarget(group), appTarget(app)]);
}

function setStatus(org: Org, call: Call, app: App, status: App["status"]): void {
  if (app.status === status) return;
  const changed = { ...app, status, lastUpdated: org.now() };
  org.apps.put(changed);
  const type = status === "ACTIVE" ? "application.lifecycle.activate" : "application.lifecycle.deactivate";
  record(org, call, type, [appTarget(changed)]);
}
