import type { Effects } from "#lib/schemas/effects.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

/** What this console itself stands on in the org: without it people no longer get in, or it no longer reaches Okta. */
export type OwnParts = {
  /** Client ids of the app people sign in with, and of the service app that the console calls Okta as. */
  clients: readonly string[];
  /** Names of the groups that give a role in this console. */
  roleGroups: readonly string[];
  /** The one of them that makes owners. */
  ownerGroup: string;
};

/** States in which Okta lets someone in, at most after a new password. */
const GETS_IN: readonly UserStatus[] = ["ACTIVE", "PASSWORD_EXPIRED"];

/** Whether an app is one that this console stands on. An OIDC app's client id is its own id unless it was chosen. */
export function isOwnApp({ id, credentials }: OktaApp, { clients }: OwnParts): boolean {
  return clients.includes(credentials?.oauthClient?.client_id ?? id);
}

/** Why an app may be neither switched off nor deleted from here, in words; `null` when it may. */
export function whyNotEndApp({ ends }: Effects, app: OktaApp, own: OwnParts): string | null {
  if (ends !== "app" || !isOwnApp(app, own)) return null;
  return `This console depends on “${app.label}”: everyone, including you, would be locked out at once. Do it in the Okta Admin Console when you retire Gatehouse.`;
}

/** Why a job may not take an app away from people, in words; `null` when it may. */
export function whyNotRemoveInJob({ ends }: Effects, app: OktaApp, own: OwnParts): string | null {
  if (ends !== "assignment" || !isOwnApp(app, own)) return null;
  return `People sign in to this console with “${app.label}”. Remove it on each person’s page, not in a job.`;
}

/**
 * Why a group may be neither renamed nor deleted from here, in words; `null` when it may.
 * @param newName what it would be called afterwards; `null`: it would be gone
 */
export function whyNotEndRoleGroup(name: string, newName: string | null, own: OwnParts): string | null {
  if (newName === name || !own.roleGroups.includes(name)) return null;
  const way = newName === null ? "Deleted" : "Renamed";
  return `“${name}” gives people their role in this console, by its name. ${way}, it would leave all of them without a role. Set another group in the console’s settings first.`;
}

/** Whether one of these gets in at Okta as things stand. */
export function anyGetsIn(people: readonly { status: UserStatus }[]): boolean {
  return people.some(({ status }) => GETS_IN.includes(status));
}

/** Someone whose sign-in, or whose place among the owners, is about to end. */
export type Leaver = {
  effects: Effects;
  isSelf: boolean;
  isOwner: boolean;
  /** Whether another owner gets in at Okta now. */
  othersGetIn: boolean;
  /** In a job nobody looks at each of them. */
  inJob: boolean;
};

/** Why that must not be done here, in words; `null` when it may. */
export function whyNotEndPerson({ effects, isSelf, isOwner, othersGetIn, inJob }: Leaver): string | null {
  if (isSelf && effects.ends === "sign-in") {
    return "This is your own account: you would lock yourself out. Ask a colleague to do it.";
  }
  if (!isOwner) return null;
  if (inJob) return "An owner of this console. Change owners one by one on their page, not in a job.";
  if (othersGetIn) return null;
  return "The last owner of this console who can sign in. Make someone else an owner first.";
}
