import { z } from "zod";
import { describeFactor, factorName, takesPush } from "#lib/schemas/factor-words.ts";
import type { OktaFactor } from "#lib/schemas/okta/factor.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { sendPush } from "#lib/services/factors/send-push.ts";
import { getUser } from "#lib/services/users/get.ts";
import { defineOperation, LEGAL } from "./define.ts";
import { userTarget } from "./user-subject.ts";
import { NO_FIELDS } from "./fields.ts";

type Asked = { user: OktaUser; factor: OktaFactor | undefined };

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
  load: async (okta, { userId, factorId }): Promise<Asked> => {
    const [user, factors] = await Promise.all([getUser(okta, { idOrLogin: userId }), listFactors(okta, { userId })]);
    return { user, factor: factors.find(({ id }) => id === factorId) };
  },
  rule: ({ user, factor }) => {
    if (!factor) return { legal: false, already: false, why: `${fullName(user)} does not have this factor any more.` };
    if (takesPush(factor)) return LEGAL;
    return { legal: false, already: false, why: `${factorName(factor)} takes no push, or is not set up to its end.` };
  },
  target: ({ user }) => userTarget(user),
  touches: ({ user }) => ({ personId: user.id }),
  related: ({ factor }) => ({ kind: "factor", id: factor?.id ?? "", label: factor ? describeFactor(factor) : "" }),
  changes: () => [],
  consequence: "Their phone asks them whether it is them. Nothing is changed.",
  done: ({ user }) => `A push is on its way to ${fullName(user)}.`,
  run: async (okta, input) => {
    const { requestId, push } = await sendPush(okta, input);
    return { requestId, answer: push };
  },
});
