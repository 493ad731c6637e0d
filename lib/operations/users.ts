import { z } from "zod";
import { fullName } from "#lib/schemas/okta/user.ts";
import { activateUser } from "#lib/services/users/activate.ts";
import { clearSessions } from "#lib/services/users/clear-sessions.ts";
import { deactivateUser } from "#lib/services/users/deactivate.ts";
import { expirePassword } from "#lib/services/users/expire-password.ts";
import { resetPassword } from "#lib/services/users/reset-password.ts";
import { suspendUser } from "#lib/services/users/suspend.ts";
import { unlockUser } from "#lib/services/users/unlock.ts";
import { unsuspendUser } from "#lib/services/users/unsuspend.ts";
import { defineOperation, LEGAL } from "./define.ts";
import { eachUser, loadUser, ruleByState, statusChange, touchesPerson, UserInput, userTarget } from "./user-subject.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

const HELPDESK_AND_ADMIN = ["helpdesk", "admin"] as const;
const NOT_DEACTIVATED: UserStatus[] = [
  "STAGED",
  "PROVISIONED",
  "ACTIVE",
  "RECOVERY",
  "PASSWORD_EXPIRED",
  "LOCKED_OUT",
  "SUSPENDED",
];
/** Okta documents no source states for these; a person without a sign-in has no password to touch. */
const SIGNS_IN: UserStatus[] = ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"];

export const suspend = defineOperation({
  id: "user.suspend",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/suspend"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput,
  risk: "routine",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  inverse: "user.unsuspend",
  bulk: "yes",
  planning: eachUser(),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: ["ACTIVE"], already: "SUSPENDED" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "SUSPENDED"),
  consequence: "They can no longer sign in. Groups and app assignments stay, and it can be taken back at any time.",
  done: (user) => `${fullName(user)} is suspended.`,
  run: suspendUser,
});

export const unsuspend = defineOperation({
  id: "user.unsuspend",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/unsuspend"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput,
  risk: "routine",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  inverse: "user.suspend",
  bulk: "yes",
  planning: eachUser(),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: ["SUSPENDED"], already: "ACTIVE" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "ACTIVE"),
  consequence: "They can sign in again, with the groups and apps they had.",
  done: (user) => `${fullName(user)} is active again.`,
  run: unsuspendUser,
});

export const unlock = defineOperation({
  id: "user.unlock",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/unlock"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  inverse: null,
  bulk: "yes",
  planning: eachUser(),
  load: loadUser,
  rule: (user) => {
    if (user.credentials?.provider?.type === "ACTIVE_DIRECTORY") {
      return { legal: false, already: false, why: "Comes from Active Directory: unlock the account there." };
    }
    return ruleByState(user, { from: ["LOCKED_OUT"], already: "ACTIVE" });
  },
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "ACTIVE"),
  consequence: "They can sign in again with the password they have.",
  done: (user) => `${fullName(user)} is unlocked.`,
  run: unlockUser,
});

export const activate = defineOperation({
  id: "user.activate",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/activate"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput.extend({ sendEmail: z.boolean().default(true) }),
  risk: "credential",
  asks: { reason: "required", callerCheck: false },
  retry: "once",
  trace: { events: ["user.lifecycle.activate"] },
  inverse: null,
  bulk: "yes",
  // Always by email: a link that is shown once has nobody to see it in a job.
  planning: eachUser(),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: ["STAGED", "DEPROVISIONED"], already: "ACTIVE" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "PROVISIONED"),
  consequence: "They get a link to set up their sign-in. App assignments that a deactivation removed do not come back.",
  done: (user) => `${fullName(user)} is being activated.`,
  run: activateUser,
});

export const deactivate = defineOperation({
  id: "user.deactivate",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/deactivate"],
  roles: ["admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(false), async: z.boolean().default(false) }),
  risk: "destructive",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  // Activating again does not bring the app assignments back, so it is no undo.
  inverse: null,
  bulk: "yes",
  planning: eachUser([
    {
      kind: "check",
      name: "sendEmail",
      label: "Mail the org's admins",
      hint: "Okta tells them of each deactivation.",
      default: false,
    },
  ]),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: NOT_DEACTIVATED, already: "DEPROVISIONED" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "DEPROVISIONED"),
  consequence:
    "They are signed out everywhere in Okta and lose every app assignment, for good: activating them again does not bring those back. Group memberships stay.",
  done: (user) => `${fullName(user)} is deactivated.`,
  run: deactivateUser,
});

export const reset = defineOperation({
  id: "user.resetPassword",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/reset_password"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput.extend({ sendEmail: z.boolean().default(true), revokeSessions: z.boolean().default(false) }),
  risk: "credential",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  trace: { events: ["user.account.reset_password"] },
  inverse: null,
  bulk: "yes",
  planning: eachUser([
    {
      kind: "check",
      name: "revokeSessions",
      label: "End their sessions",
      hint: "They are signed out of Okta everywhere.",
      default: false,
    },
  ]),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: SIGNS_IN }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "RECOVERY"),
  consequence:
    "They cannot sign in until they have chosen a new password by the link. Devices they are known on are forgotten.",
  done: (user) => `${fullName(user)}’s password is being reset.`,
  run: resetPassword,
});

export const expire = defineOperation({
  id: "user.expirePassword",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/expire_password"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput,
  risk: "credential",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  inverse: null,
  bulk: "yes",
  planning: eachUser(),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: ["ACTIVE", "RECOVERY", "LOCKED_OUT"], already: "PASSWORD_EXPIRED" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "PASSWORD_EXPIRED"),
  consequence: "At the next sign-in they give their present password and choose a new one.",
  done: (user) => `${fullName(user)} will choose a new password at the next sign-in.`,
  run: expirePassword,
});

export const clear = defineOperation({
  id: "user.clearSessions",
  endpoints: ["DELETE /api/v1/users/{userId}/sessions"],
  roles: HELPDESK_AND_ADMIN,
  input: UserInput.extend({ oauthTokens: z.boolean().default(false), forgetDevices: z.boolean().default(false) }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  inverse: null,
  bulk: "yes",
  planning: eachUser([
    {
      kind: "check",
      name: "oauthTokens",
      label: "Revoke OAuth tokens too",
      hint: "Apps that hold one have to ask for a new sign-in.",
      default: false,
    },
    {
      kind: "check",
      name: "forgetDevices",
      label: "Forget their devices",
      hint: "The next sign-in counts as from a new device.",
      default: false,
    },
  ]),
  load: loadUser,
  // Clearing what is not there does no harm, and Okta lists nobody's sessions, so it is legal in any state.
  rule: () => LEGAL,
  target: userTarget,
  touches: touchesPerson,
  changes: (_, input) => [
    { field: "sessions", from: null, to: "ended" },
    ...(input.oauthTokens ? [{ field: "oauthTokens", from: null, to: "revoked" }] : []),
    ...(input.forgetDevices ? [{ field: "devices", from: null, to: "forgotten" }] : []),
  ],
  consequence: "They are signed out of Okta on every device. Apps they have open go on until those ask Okta again.",
  done: (user) => `${fullName(user)} is signed out of Okta everywhere.`,
  run: clearSessions,
});
