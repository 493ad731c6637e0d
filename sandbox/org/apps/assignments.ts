import type { App, AppGroup, AppUser, User } from "../../model.ts";
import { groupIdsOf, memberIds, membershipOf } from "../membership.ts";
import { notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { directAssignment } from "./find-app.ts";

/** How someone has an app. Okta shows one scope only, and USER wins over GROUP. */
export type Assignment = AppUser & { scope: "USER" | "GROUP"; throughGroupId: string | null };

/** How a person has an app; undefined when not at all. */
export function assignmentOf(org: Org, app: App, user: User): Assignment | undefined {
  const direct = directAssignment(org, app.id, user.id);
  if (direct !== undefined) return { ...direct, scope: "USER", throughGroupId: null };
  const through = grantingGroup(org, app.id, user);
  if (through === undefined) return undefined;
  return {
    appId: app.id,
    userId: user.id,
    created: through.lastUpdated,
    lastUpdated: through.lastUpdated,
    userName: user.profile.login,
    profile: {},
    scope: "GROUP",
    throughGroupId: through.groupId,
  };
}

/** As `assignmentOf`. Throws E0000007 when the person does not have the app. */
export function findAssignment(org: Org, app: App, user: User): Assignment {
  const found = assignmentOf(org, app, user);
  if (found === undefined) throw notFound(user.id, "AppUser");
  return found;
}

/** The assigned group of the best priority that this person is in. Groups give apps to activated people only. */
export function grantingGroup(org: Org, appId: string, user: User): AppGroup | undefined {
  if (!canHaveGroupApps(user)) return undefined;
  const groups = org.groupsOfApp
    .of(appId)
    .all()
    .map((groupId) => org.appGroups.get(pairKey(appId, groupId)) as AppGroup);
  return groups
    .filter(({ groupId }) => membershipOf(org, groupId, user.id) !== undefined)
    .sort((a, b) => a.priority - b.priority)[0];
}

/** The ids of everyone who has an app, in order. */
export function assignedUserIds(org: Org, appId: string): string[] {
  const ids = new Set(org.usersOfApp.of(appId).all());
  for (const groupId of org.groupsOfApp.of(appId).all())
    for (const userId of memberIds(org, groupId).all()) if (canHaveGroupApps(org.users.get(userId))) ids.add(userId);
  return [...ids].sort();
}

/** The apps someone has, in order of their ids. */
export function appsOf(org: Org, user: User): App[] {
  const ids = new Set(org.appsOfUser.of(user.id).all());
  if (canHaveGroupApps(user))
    for (const groupId of groupIdsOf(org, user.id))
      for (const appId of org.appsOfGroup.of(groupId).all()) ids.add(appId);
  return [...ids].sort().map((id) => org.apps.get(id) as App);
}

function canHaveGroupApps(user: User | undefined): boolean {
  return user !== undefined && user.status !== "STAGED" && user.status !== "DEPROVISIONED";
}
