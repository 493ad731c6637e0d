import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { refusal } from "../../org/okta-error.ts";
import { clearSessions } from "../../org/sessions.ts";
import type { PasswordChange } from "../../org/users/change-password.ts";
import { changePassword } from "../../org/users/change-password.ts";
import type { Resource } from "../parts.ts";
import { blocksOf } from "./blocks.ts";
import { requestedUser } from "./find-requested.ts";
import { presentChangedCredentials } from "./present-user.ts";

/** `/users/{idOrLogin}/credentials/change_password`, `…/sessions` and `…/blocks`. */
export const credentials: Resource = (app, { org }) => {
  app.post("/api/v1/users/:userId/credentials/change_password", async (request) => {
    const user = requestedUser(org, request);
    return presentChangedCredentials(changePassword(org, callFor(request), user, passwordChangeInput(request)));
  });

  app.delete("/api/v1/users/:userId/sessions", async (request, reply) => {
    clearSessions(org, callFor(request), pathText(request, "userId"));
    return reply.code(204).send();
  });

  app.get("/api/v1/users/:userId/blocks", async (request) => blocksOf(requestedUser(org, request)));
};

function passwordChangeInput(request: FastifyRequest): PasswordChange {
  const body = objectBody(request);
  const oldPassword = textPart(objectPart(body, "oldPassword") ?? {}, "value");
  const newPassword = textPart(objectPart(body, "newPassword") ?? {}, "value");
  if (oldPassword === undefined || newPassword === undefined) throw refusal("E0000003");
  return { oldPassword, newPassword, revokeSessions: body.revokeSessions === true };
}
