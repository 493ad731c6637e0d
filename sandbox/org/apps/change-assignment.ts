import type { App, AppUser, User } from "../../model.ts";
import type { Call } from "../call.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { appTarget, appUserTarget, userTarget } from "../targets.ts";
import { appProfileFaults } from "./app-schema.ts";
import { findAssignment, grantingGroup } from "./assignments.ts";
import { directAssignment } from "./find-app.ts";

export type AssignmentInput = { userName?: string; profile?: Record<string, unknown>; scope?: string };

/**
 * Assigns an app to a person directly; one who has it already, directly or through a group, then has it directly with
 * these values. Throws E0000117 for a deactivated person, E0000001 with one cause a fault of what the app keeps.
 */
export function assignUser(org: Org, call: Call, app: App, user: User, input: AssignmentInput): void {
  if (user.status === "DEPROVISIONED") throw refusal("E0000117");
  const former = directAssignment(org, app.id, user.id);
  if (input.scope === "GROUP" && grantingGroup(org, app.id, user) !== undefined) {
    // The group's assignment stands in for the person's own again.
    if (former !== undefined) org.appUsers.delete(pairKey(app.id, user.id));
    return;
  }
  const profile = { ...former?.profile, ...input.profile };
  const faults = appProfileFaults(org, app, profile);
  if (faults.length > 0) throw invalid("profile", ...faults);
  const now = org.now();
  const assignment: AppUser = {
    appId: app.id,
    userId: user.id,
    created: former?.created ?? now,
    lastUpdated: now,
    userName: input.userName ?? former?.userName ?? user.profile.login,
    profile,
  };
  org.appUsers.put(assignment);
  const type = former === undefined ? "application.user_membership.add" : "application.user_membership.update";
  record(org, call, type, [appUserTarget(assignment, user), appTarget(app), userTarget(user)]);
}

/** Changes user name or profile of an assignment. Throws E0000007 when there is none, E0000117 for a deactivated person. */
export function updateAssignment(org: Org, call: Call, app: App, user: User, input: AssignmentInput): void {
  findAssignment(org, app, user);
  assignUser(org, call, app, user, input);
}

/**
 * Takes an app away from a person. Throws E0000046 while a group gives it, also for a direct assignment beside it
 * (articulate/terraform-provider-okta issue 120), E0000007 when the person does not have it.
 */
export function removeAssignment(org: Org, call: Call, app: App, user: User): void {
  const assignment = findAssignment(org, app, user);
  if (grantingGroup(org, app.id, user) !== undefined)
    throw refusal(
      "E0000046",
      "The application cannot be unassigned from the user while their group memberships grant them access",
    );
  org.appUsers.delete(pairKey(app.id, user.id));
  record(org, call, "application.user_membership.remove", [
    appUserTarget(assignment, user),
    appTarget(app),
    userTarget(user),
  ]);
}
