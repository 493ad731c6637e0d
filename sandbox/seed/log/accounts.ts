import { ownOrigin } from "#sandbox/seed/log/clients.ts";
import type { Sketch } from "#sandbox/seed/log/sketch.ts";
import { remembered, someAdmin, type Stage } from "#sandbox/seed/log/stage.ts";
import type { Person } from "#sandbox/seed/people/person.ts";
import { appTarget, appUserTarget, userTarget } from "#sandbox/org/targets.ts";

/** What an administrator did to put someone into the state they are in. */
const MADE_SO = {
  SUSPENDED: "user.lifecycle.suspend",
  DEPROVISIONED: "user.lifecycle.deactivate",
  RECOVERY: "user.account.reset_password",
} as const;

/** What happened to an account: made, activated, suspended, deactivated, its password changed, factors, apps. */
export function accountChanges(stage: Stage, person: Person): Sketch[] {
  const { user } = person;
  const targets = [userTarget(user)];
  const sketches: Sketch[] = [];
  const byAdmin = (moment: string | null, type: Sketch["type"], uri: string, on = targets) => {
    const at = remembered(stage, moment);
    if (at !== null) sketches.push({ at, type, ...someAdmin(stage, person), targets: on, uri });
  };
  const byThemselves = (moment: string | null, type: Sketch["type"], uri: string, debug?: Sketch["debug"]) => {
    const at = remembered(stage, moment);
    const origin = ownOrigin(stage.dice, person.office);
    if (at !== null) sketches.push({ at, type, actor: person, origin, targets, uri, ...(debug ? { debug } : {}) });
  };

  byAdmin(user.created, "user.lifecycle.create", "/api/v1/users");
  byAdmin(user.activated, "user.lifecycle.activate", `/api/v1/users/${user.id}/lifecycle/activate`);
  if (user.status in MADE_SO) {
    byAdmin(user.statusChanged, MADE_SO[user.status as keyof typeof MADE_SO], `/api/v1/users/${user.id}/lifecycle`);
  }
  byThemselves(user.passwordChanged, "user.account.update_password", "/idp/idx/challenge/answer");
  for (const { created, status, factorType, provider } of stage.factorsOf.get(user.id) ?? []) {
    if (status !== "ACTIVE") continue;
    const factor = `${provider}_${factorType}`.replaceAll(":", "_").toUpperCase();
    byThemselves(created, "user.mfa.factor.activate", "/idp/idx/credential/enroll", { factor });
  }
  for (const assignment of stage.appUsersOf.get(user.id) ?? []) {
    const app = stage.appById.get(assignment.appId);
    if (!app || app.name === "active_directory") continue;
    const on = [appUserTarget(assignment, user), appTarget(app), userTarget(user)];
    byAdmin(assignment.created, "application.user_membership.add", `/api/v1/apps/${app.id}/users`, on);
  }
  return sketches;
}
