import { z } from "zod";
import { NewPasswordSchema } from "#lib/schemas/okta/credentials.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";
import { resetAllFactors } from "#lib/services/factors/reset-all.ts";
import { afterwards } from "#lib/services/partly.ts";
import { clearSessions } from "#lib/services/users/clear-sessions.ts";
import { expirePasswordWithTemp } from "#lib/services/users/expire-password-with-temp.ts";
import { reactivateUser } from "#lib/services/users/reactivate.ts";
import { changePassword, setPassword } from "#lib/services/users/set-password.ts";
import { defineOperation } from "./define.ts";
import { eachUser, loadUser, ruleByState, statusChange, touchesPerson, UserInput, userTarget } from "./user-subject.ts";

/** States with a sign-in of their own; Okta documents no source states for these operations. */
const SIGNS_IN: UserStatus[] = ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"];

export const reactivate = defineOperation({
  id: "user.reactivate",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/reactivate"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(true) }),
  risk: "credential",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  trace: { events: ["user.lifecycle.reactivate"] },
  inverse: null,
  bulk: "yes",
  planning: eachUser(),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: ["PROVISIONED", "RECOVERY"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: () => [{ field: "activation link", from: "void", to: "new" }],
  consequence: "They get a new link to set up their sign-in; the former one stops working.",
  done: (user) => `${fullName(user)} gets a new activation link.`,
  run: reactivateUser,
});

export const temporary = defineOperation({
  id: "user.expirePasswordWithTemp",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/expire_password_with_temp_password"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ revokeSessions: z.boolean().default(false) }),
  risk: "credential",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  inverse: null,
  bulk: "no",
  planning: null,
  load: loadUser,
  rule: (user) => ruleByState(user, { from: SIGNS_IN }),
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

export const assign = defineOperation({
  id: "user.setPassword",
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
  inverse: null,
  bulk: "no",
  planning: null,
  load: loadUser,
  rule: (user, input) =>
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
  consequence: "Their password is the one you give from now on.",
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

export const resetFactors = defineOperation({
  id: "factor.resetAll",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/reset_factors"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "destructive",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  trace: { events: ["user.mfa.factor.reset_all"] },
  inverse: null,
  bulk: "yes",
  planning: eachUser(),
  load: loadUser,
  rule: (user) => ruleByState(user, { from: ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT", "SUSPENDED"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: () => [{ field: "factors", from: "enrolled", to: "none" }],
  consequence: "Every factor they have is removed. They enrol anew at the next sign-in, with their password alone.",
  done: (user) => `All of ${fullName(user)}’s factors are removed.`,
  run: resetAllFactors,
});
