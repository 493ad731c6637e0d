import type { FastifyRequest } from "fastify";
import { queryFlag } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { User } from "../../model.ts";
import type { Call } from "../../org/call.ts";
import { resetFactors } from "../../org/factors/change-factors.ts";
import type { Org } from "../../org/org.ts";
import { activateUser, reactivateUser } from "../../org/users/activate-user.ts";
import { expirePassword, expireWithTemporaryPassword, resetPassword } from "../../org/users/change-password.ts";
import { deactivateUser } from "../../org/users/deactivate-user.ts";
import { suspendUser, unlockUser, unsuspendUser } from "../../org/users/suspend-user.ts";
import type { Resource } from "../parts.ts";
import { prefersAsync } from "./async.ts";
import { requestedUser } from "./find-requested.ts";
import { presentUser } from "./present-user.ts";

/** Does one lifecycle operation; what it hands back is the answer, nothing means `{}`. */
type Operation = (org: Org, call: Call, user: User, request: FastifyRequest) => object | void;

const OPERATIONS: Record<string, Operation> = {
  activate: (org, call, user, request) => unlessMailed(request, true, activateUser(org, call, user)),
  reactivate: (org, call, user, request) => unlessMailed(request, false, reactivateUser(org, call, user)),
  deactivate: (org, call, user, request) => deactivateUser(org, call, user, prefersAsync(request)),
  suspend: suspendUser,
  unsuspend: unsuspendUser,
  unlock: unlockUser,
  reset_factors: resetFactors,
  reset_password: (org, call, user, request) =>
    unlessMailed(request, true, resetPassword(org, call, user, queryFlag(request, "revokeSessions", false))),
  // Older SDKs ask for the temporary password here.
  expire_password: (org, call, user, request) =>
    queryFlag(request, "tempPassword", false)
      ? withTemporaryPassword(org, call, user, request)
      : presentUser(org, expirePassword(org, call, user)),
  expire_password_with_temp_password: withTemporaryPassword,
};

function withTemporaryPassword(org: Org, call: Call, user: User, request: FastifyRequest): { tempPassword: string } {
  const revokeSessions = queryFlag(request, "revokeSessions", false);
  return { tempPassword: expireWithTemporaryPassword(org, call, user, revokeSessions) };
}

/** `/users/{idOrLogin}/lifecycle/…`. */
export const lifecycle: Resource = (app, { org }) => {
  for (const [name, operation] of Object.entries(OPERATIONS))
    app.post(`/api/v1/users/:userId/lifecycle/${name}`, async (request) => {
      const user = requestedUser(org, request);
      return operation(org, callFor(request), user, request) ?? {};
    });
};

/** One-time links go into a mail (there is none here) or, with `sendEmail=false`, into the answer. */
function unlessMailed(request: FastifyRequest, byDefault: boolean, link: object): object {
  return queryFlag(request, "sendEmail", byDefault) ? {} : link;
}
