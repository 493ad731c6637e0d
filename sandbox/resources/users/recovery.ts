import type { FastifyRequest } from "fastify";
import { objectBody, optionalBody, queryFlag } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { CredentialsInput } from "../../org/users/credentials-input.ts";
import { answerRecoveryQuestion, changeRecoveryQuestion, forgotPassword } from "../../org/users/recover.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "./find-requested.ts";
import { presentChangedCredentials } from "./present-user.ts";

/** `/users/{idOrLogin}/credentials/…` for those who forgot their password, and `…/clients`. */
export const recovery: Resource = (app, { org }) => {
  const path = "/api/v1/users/:userId/credentials";
  const answer = (request: FastifyRequest) =>
    presentChangedCredentials(
      answerRecoveryQuestion(org, callFor(request), requestedUser(org, request), credentialsIn(request)),
    );

  app.post(`${path}/change_recovery_question`, async (request) =>
    presentChangedCredentials(changeRecoveryQuestion(org, requestedUser(org, request), credentialsIn(request))),
  );

  app.post(`${path}/forgot_password`, async (request) => {
    // The older form of the same call brings answer and password along (recorded in 2020).
    if (optionalBody(request).recovery_question !== undefined) return answer(request);
    const link = forgotPassword(org, callFor(request), requestedUser(org, request));
    return queryFlag(request, "sendEmail", true) ? {} : link;
  });

  app.post(`${path}/forgot_password_recovery_question`, async (request) => answer(request));

  // Nobody has given an OAuth client a refresh token here.
  app.get("/api/v1/users/:userId/clients", async (request) => {
    requestedUser(org, request);
    return [];
  });
};

function credentialsIn(request: FastifyRequest): CredentialsInput {
  return objectBody(request) as CredentialsInput;
}
