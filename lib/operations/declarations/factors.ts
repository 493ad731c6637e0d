import { z } from "zod";
import { describeFactor, factorName, takesPush, takesSiblings } from "#lib/schemas/factor-labels.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaFactor } from "#lib/schemas/okta/factor.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { resetAllFactors } from "#lib/services/factors/reset-all.ts";
import { sendPush } from "#lib/services/factors/send-push.ts";
import { unenrollFactor } from "#lib/services/factors/unenroll.ts";
import { getUser } from "#lib/services/users/get.ts";
import { defineOperation, ELIGIBLE } from "./define.ts";
import { eachUser, loadUser, ruleByState, SIGNS_IN, touchesPerson, UserInput, userTarget } from "./user-subject.ts";
import { NO_FIELDS } from "./fields.ts";

/** A person, the factor in question if they have it, and the others they have. */
type Enrolment = { user: OktaUser; factor: OktaFactor | undefined; siblings: OktaFactor[] };

export const challenge = defineOperation({
  id: "factor.challenge",
  offered: { "person.caller": 10 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: true },
  ocsf: "account: other",
  endpoints: ["POST /api/v1/users/{userId}/factors/{factorId}/verify"],
  roles: ["helpdesk", "admin"],
  input: z.object({
    userId: OktaIdSchema,
    factorId: OktaIdSchema,
    /** Whether they have to pick a number on their phone that only the caller is told. */
    withNumber: z.boolean().default(true),
  }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  // A second one would ring the phone again for nothing.
  retry: "once",
  trace: { inLog: true },
  events: ["system.push.send_factor_verify_push"],
  inverse: null,
  planning: null,
  load: async (okta, { userId, factorId }): Promise<Pick<Enrolment, "user" | "factor">> => {
    const [user, factors] = await Promise.all([getUser(okta, { idOrLogin: userId }), listFactors(okta, { userId })]);
    return { user, factor: factors.find(({ id }) => id === factorId) };
  },
  eligibility: ({ user, factor }) => {
    if (!factor) return { eligible: false, already: false, why: `${fullName(user)} no longer has this factor.` };
    if (takesPush(factor)) return ELIGIBLE;
    return {
      eligible: false,
      already: false,
      why: `${factorName(factor)} does not support push, or is not fully set up.`,
    };
  },
  target: ({ user }) => userTarget(user),
  touches: ({ user }) => ({ personId: user.id }),
  related: ({ factor }) => ({ kind: "factor", id: factor?.id ?? "", label: factor ? describeFactor(factor) : "" }),
  changes: () => [],
  consequence: "Their phone asks them to confirm. Nothing is changed.",
  done: ({ user }) => `A push is on its way to ${fullName(user)}.`,
  run: async (okta, input) => {
    const { requestId, push } = await sendPush(okta, input);
    return { requestId, answer: push };
  },
});

export const unenroll = defineOperation({
  id: "factor.unenroll",
  offered: { "person.factor": 10 },
  fields: [
    {
      kind: "check",
      name: "removeRecoveryEnrollment",
      label: "Also remove the number from account recovery",
      hint: "Otherwise the number can still be used to recover the account.",
      initial: false,
      // A phone may also be enrolled for recovering the account.
      when: [{ field: "recovers", is: [true] }],
    },
  ],
  effects: { ends: null, grants: null, opens: "factors", destroys: "factor", renames: false, verifies: false },
  ocsf: "account: disable factor",
  endpoints: ["DELETE /api/v1/users/{userId}/factors/{factorId}"],
  roles: ["helpdesk", "admin"],
  input: z.object({
    userId: OktaIdSchema,
    factorId: OktaIdSchema,
    removeRecoveryEnrollment: z.boolean().default(false),
  }),
  risk: "credential",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  events: ["user.mfa.factor.deactivate"],
  inverse: null,
  planning: null,
  load: async (okta, input): Promise<Enrolment> => {
    const [user, factors] = await Promise.all([
      getUser(okta, { idOrLogin: input.userId }),
      listFactors(okta, { userId: input.userId }),
    ]);
    const factor = factors.find(({ id }) => id === input.factorId);
    const siblings =
      factor && takesSiblings(factor)
        ? factors.filter((other) => other.id !== factor.id && other.provider === "OKTA" && isOktaVerify(other))
        : [];
    return { user, factor, siblings };
  },
  eligibility: ({ user, factor }) =>
    factor ? ELIGIBLE : { eligible: false, already: true, why: `${fullName(user)} no longer has this factor.` },
  target: ({ user }) => userTarget(user),
  touches: ({ user }) => ({ personId: user.id }),
  related: ({ factor }) => ({ kind: "factor", id: factor?.id ?? "", label: factor ? describeFactor(factor) : "" }),
  changes: ({ factor, siblings }) =>
    [factor, ...siblings].flatMap((gone) => (gone ? [{ field: "factor", from: describeFactor(gone), to: null }] : [])),
  consequence: "They can no longer use this factor and may be asked to enroll a new one at the next sign-in.",
  done: ({ user, factor }) => `${factor ? factorName(factor) : "The factor"} is removed from ${fullName(user)}.`,
  run: unenrollFactor,
});

export const resetAll = defineOperation({
  id: "factor.resetAll",
  offered: { "person.actions": 110, "bulk.signIn": 40 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: null, opens: "factors", destroys: "factor", renames: false, verifies: false },
  ocsf: "account: disable factor",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/reset_factors"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "destructive",
  asks: { reason: "required", callerCheck: true },
  retry: "once",
  trace: { inLog: true },
  events: ["user.mfa.factor.reset_all"],
  inverse: null,
  planning: eachUser(["GET /api/v1/users/{userId}/factors"]),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: [...SIGNS_IN, "SUSPENDED"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: () => [{ field: "factors", from: "enrolled", to: "none" }],
  lost: async (okta, { id }) => {
    const factors = await listFactors(okta, { userId: id });
    return factors.map((factor) => ({ field: "factor", from: describeFactor(factor), to: null }));
  },
  consequence: "All their factors are removed. They enroll again at the next sign-in, with only their password.",
  done: (user) => `All of ${fullName(user)}’s factors are removed.`,
  run: resetAllFactors,
});

function isOktaVerify(factor: OktaFactor): boolean {
  return takesSiblings(factor) || factor.factorType === "token:software:totp";
}
