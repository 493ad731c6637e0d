import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, optionalBody, pathText, queryFlag, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { findFactor } from "../../org/factors/change-factors.ts";
import type { FactorInput } from "../../org/factors/enrol-factor.ts";
import { activateFactor, enrolFactor, verifyFactor } from "../../org/factors/enrol-factor.ts";
import { sendPush } from "../../org/factors/push.ts";
import { invalid } from "../../org/okta-error.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";
import { KINDS } from "./catalog.ts";
import { activationOf } from "./activation.ts";
import { presentFactor } from "./factors.ts";
import { presentPush } from "./pushes.ts";

const PATH = "/api/v1/users/:userId/factors";

/** Enrolling a factor for someone, ending the enrollment with a code, sending the code again and checking one. */
export const enrolment: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => {
    const user = requestedUser(org, request);
    return { user, factor: findFactor(org, user, pathText(request, "factorId")) };
  };
  const said = (request: FastifyRequest) => {
    const body = optionalBody(request);
    return { passCode: textPart(body, "passCode"), answer: textPart(body, "answer") };
  };

  app.post(PATH, async (request) => {
    const activate = queryFlag(request, "activate", false);
    const user = requestedUser(org, request);
    return presentFactor(org, enrolFactor(org, callFor(request), user, factorInput(request), activate));
  });

  app.post(`${PATH}/:factorId/lifecycle/activate`, async (request) => {
    const { user, factor } = requested(request);
    // A push is activated on the phone; asking says how far it is.
    if (factor.factorType === "push" && factor.status === "PENDING_ACTIVATION") return activationOf(org, factor);
    return presentFactor(org, activateFactor(org, callFor(request), user, factor, said(request).passCode));
  });

  app.post(`${PATH}/:factorId/resend`, async (request) => presentFactor(org, requested(request).factor));

  app.post(`${PATH}/:factorId/verify`, async (request, reply) => {
    const { user, factor } = requested(request);
    if (factor.factorType !== "push") return { factorResult: verifyFactor(factor, said(request)) };
    const withNumber = optionalBody(request).useNumberMatchingChallenge === true;
    return reply.code(201).send(presentPush(org, sendPush(org, callFor(request), user, factor, withNumber)));
  });
};

/** Every provider Okta has, by its API description; which of their factors the org has is another matter. */
const PROVIDERS = new Set(["CUSTOM", "DUO", "FIDO", "GOOGLE", "OKTA", "RSA", "SYMANTEC", "YUBICO"]);

function factorInput(request: FastifyRequest): FactorInput {
  const body = objectBody(request);
  const factorType = textPart(body, "factorType") ?? "";
  const provider = textPart(body, "provider") ?? "";
  if (!PROVIDERS.has(provider)) throw invalid("factorEnrollRequest", "Invalid Provider.");
  if (!KINDS.some(([type, maker]) => type === factorType && maker === provider))
    throw invalid("factorEnrollRequest", "Factor not enabled.");
  return { factorType, provider, profile: objectPart(body, "profile") ?? {} };
}
