import { z } from "zod";
import { NewPasswordSchema } from "#lib/schemas/okta/credentials.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import { afterwards } from "#lib/services/partly.ts";
import { clearSessions } from "#lib/services/users/clear-sessions.ts";
import { expirePassword } from "#lib/services/users/expire-password.ts";
import { expirePasswordWithTemp } from "#lib/services/users/expire-password-with-temp.ts";
import { forgotPassword } from "#lib/services/users/forgot-password.ts";
import { resetPassword } from "#lib/services/users/reset-password.ts";
import { changePassword, setPassword } from "#lib/services/users/set-password.ts";
import { defineOperation, ELIGIBLE } from "./define.ts";
import {
  eachUser,
  loadUser,
  ruleByState,
  SIGNS_IN,
  statusChange,
  touchesPerson,
  UserInput,
  userTarget,
} from "./user-subject.ts";
import { NO_FIELDS, passwordHash, REVOKE_SESSIONS, sendEmail } from "./fields.ts";

export const reset = defineOperation({
  id: "user.resetPassword",
  offered: { "person.actions": 20, "bulk.signIn": 10 },
  fields: [
    sendEmail(
      "Email them the link",
      "Off: the link is shown to you once, to pass on. Anyone who has it can set the password.",
    ),
    REVOKE_SESSIONS,
  ],
  effects: { ends: null, grants: null, opens: "password", destroys: null, renames: false, verifies: false },
  ocsf: "account: reset password",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/reset_password"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(true), revokeSessions: z.boolean().default(false) }),
  risk: "credential",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  trace: { inLog: true },
  events: ["user.account.reset_password"],
  inverse: null,
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: SIGNS_IN }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "RECOVERY"),
  consequence: "They cannot sign in until they choose a new password with the link. Their known devices are forgotten.",
  done: (user) => `${fullName(user)}’s password is being reset.`,
  run: resetPassword,
});

export const forgot = defineOperation({
  id: "user.forgotPassword",
  offered: { "person.actions": 25 },
  fields: NO_FIELDS,
  // The link goes to their mailbox alone, so anyone who sends it gets hold of nothing.
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: reset password",
  endpoints: ["POST /api/v1/users/{userId}/credentials/forgot_password"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "credential",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  trace: { inLog: true },
  events: ["user.account.reset_password"],
  inverse: null,
  planning: null,
  load: loadUser,
  // Okta's description of “Start forgot password flow”.
  eligibility: (user) => ruleByState(user, { from: ["ACTIVE"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: () => [{ field: "password link", from: null, to: "emailed" }],
  consequence:
    "Okta emails them a link to choose a new password, and asks for their security answer there. Until they do, the present password works.",
  done: (user) => `${fullName(user)} gets an email to choose a new password.`,
  run: forgotPassword,
});

export const expire = defineOperation({
  id: "user.expirePassword",
  offered: { "person.actions": 50, "bulk.signIn": 20 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: reset password",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/expire_password"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "credential",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  events: ["user.account.expire_password"],
  inverse: null,
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: ["ACTIVE", "RECOVERY", "LOCKED_OUT"], already: "PASSWORD_EXPIRED" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "PASSWORD_EXPIRED"),
  consequence: "At the next sign-in they enter their current password and choose a new one.",
  done: (user) => `${fullName(user)} will choose a new password at the next sign-in.`,
  run: expirePassword,
});

export const temporary = defineOperation({
  id: "user.expirePasswordWithTemp",
  offered: { "person.actions": 30 },
  fields: [REVOKE_SESSIONS],
  effects: { ends: null, grants: null, opens: "password", destroys: null, renames: false, verifies: false },
  ocsf: "account: reset password",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/expire_password_with_temp_password"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ revokeSessions: z.boolean().default(false) }),
  risk: "credential",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  events: ["user.account.expire_password", "user.account.update_password"],
  inverse: null,
  planning: null,
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: SIGNS_IN }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "PASSWORD_EXPIRED"),
  consequence:
    "Their password is replaced by a temporary one, shown to you once, which they change at the next sign-in.",
  done: (user) => `${fullName(user)} has a temporary password.`,
  run: expirePasswordWithTemp,
});

const SetPasswordInput = z.union([
  UserInput.extend({ password: NewPasswordSchema, revokeSessions: z.boolean().default(false) }),
  UserInput.extend({
    oldPassword: z.string().min(1),
    newPassword: z.string().min(1),
    strict: z.boolean().default(true),
    revokeSessions: z.boolean().default(false),
  }),
]);

type Way = "new" | "old" | "hash";

const by = (way: Way) => ({ field: "way", is: [way] });

/** The new one, or one of the two rarer ways. */
const NEW_PASSWORD: readonly Field[] = [
  {
    kind: "password",
    name: "password.value",
    label: "New password",
    hint: "Checked against the org’s password policy. It is not stored here.",
    needed: "Enter the new password.",
    when: [by("new")],
  },
  {
    kind: "password",
    name: "oldPassword",
    label: "Current password",
    needed: "Enter the current password.",
    when: [by("old")],
  },
  {
    kind: "password",
    name: "newPassword",
    label: "New password",
    hint: "It is not stored here.",
    needed: "Enter the new password.",
    when: [by("old")],
  },
  ...passwordHash(by("hash")),
  {
    kind: "choice",
    name: "way",
    label: "How it is set",
    initial: "new" satisfies Way,
    options: [
      { value: "new", label: "A new password" },
      { value: "old", label: "A new password, confirmed with the current one" },
      { value: "hash", label: "The hash of one, from another system (staged people only)" },
    ] satisfies { value: Way; label: string }[],
    unsent: true,
    more: true,
  },
  {
    kind: "check",
    name: "strict",
    label: "Checked against the whole password policy, including history and minimum age",
    initial: true,
    when: [by("old")],
    more: true,
  },
  REVOKE_SESSIONS,
];

export const assign = defineOperation({
  id: "user.setPassword",
  offered: { "person.actions": 100 },
  fields: NEW_PASSWORD,
  effects: { ends: null, grants: null, opens: "password", destroys: null, renames: false, verifies: false },
  ocsf: "account: change password",
  endpoints: [
    "POST /api/v1/users/{id}",
    "DELETE /api/v1/users/{userId}/sessions",
    "POST /api/v1/users/{userId}/credentials/change_password",
  ],
  roles: ["admin"],
  input: SetPasswordInput,
  risk: "credential",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  events: ["user.account.update_password"],
  inverse: null,
  planning: null,
  load: loadUser,
  eligibility: (user, input) =>
    // Okta takes a hash only before the account is used for the first time.
    ruleByState(user, {
      from: "password" in input && "hash" in input.password ? ["STAGED"] : ["STAGED", "PROVISIONED", ...SIGNS_IN],
    }),
  target: userTarget,
  touches: touchesPerson,
  changes: (_, input) => [
    { field: "password", from: null, to: "replaced" },
    ...(input.revokeSessions ? [{ field: "sessions", from: null, to: "ended" }] : []),
  ],
  record: (input) => ({
    userId: input.userId,
    byOldPassword: "oldPassword" in input,
    hashed: "password" in input && "hash" in input.password,
    revokeSessions: input.revokeSessions,
  }),
  consequence: "Their password is replaced by the one you enter.",
  done: (user) => `${fullName(user)}’s password is set.`,
  run: async (okta, input) => {
    if (!("password" in input)) return await changePassword(okta, input);
    const receipt = await setPassword(okta, input);
    if (!input.revokeSessions) return receipt;
    const sessions = { userId: input.userId, oauthTokens: false, forgetDevices: false };
    await afterwards("The password is set.", () => clearSessions(okta, sessions));
    return receipt;
  },
});

export const clear = defineOperation({
  id: "user.clearSessions",
  offered: { "person.actions": 40, "bulk.signIn": 30 },
  fields: [
    {
      kind: "check",
      name: "oauthTokens",
      label: "Revoke their OAuth tokens too",
      hint: "Apps that use these tokens ask them to sign in again.",
      initial: false,
    },
    {
      kind: "check",
      name: "forgetDevices",
      label: "Forget their devices",
      hint: "“Keep me signed in” and known devices are reset.",
      initial: false,
    },
  ],
  effects: { ends: "sessions", grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: other",
  endpoints: ["DELETE /api/v1/users/{userId}/sessions"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ oauthTokens: z.boolean().default(false), forgetDevices: z.boolean().default(false) }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  events: ["user.session.clear"],
  inverse: null,
  planning: eachUser(),
  load: loadUser,
  // Clearing what is not there does no harm, and Okta lists nobody's sessions, so it is legal in any state.
  eligibility: () => ELIGIBLE,
  target: userTarget,
  touches: touchesPerson,
  changes: (_, input) => [
    { field: "sessions", from: null, to: "ended" },
    ...(input.oauthTokens ? [{ field: "oauthTokens", from: null, to: "revoked" }] : []),
    ...(input.forgetDevices ? [{ field: "devices", from: null, to: "forgotten" }] : []),
  ],
  consequence:
    "They are signed out of Okta on every device. Apps they have open stay open until they check with Okta again.",
  done: (user) => `${fullName(user)} is signed out of Okta everywhere.`,
  run: clearSessions,
});
