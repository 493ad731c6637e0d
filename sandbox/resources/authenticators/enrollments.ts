import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { AccessCode, Factor, User } from "../../model.ts";
import { accessCodeOf, giveAccessCode, takeAccessCode } from "../../org/authenticators/access-codes.ts";
import { AUTHENTICATORS, authenticatorOf, findAuthenticator } from "../../org/authenticators/authenticators.ts";
import { factorsOf, unenrollFactor } from "../../org/factors/change-factors.ts";
import { enrolFactor } from "../../org/factors/enrol-factor.ts";
import { invalid, notFound, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { hasPassword } from "../../org/users/passwords.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";

const PATH = "/api/v1/users/:userId/authenticator-enrollments";

/**
 * What someone is enrolled in: the password, the factors, a temporary access code. `factor`, `code`: what stands behind
 * it.
 */
type Enrollment = {
  id: string;
  key: string;
  created: string;
  lastUpdated: string;
  profile?: Record<string, unknown>;
  factor?: Factor;
  code?: AccessCode;
};

/** `/users/{userId}/authenticator-enrollments`: what people prove themselves with, as the Identity Engine sees it. */
export const authenticatorEnrollments: Resource = (app, { org }) => {
  const find = (request: FastifyRequest) => {
    const user = requestedUser(org, request);
    const id = pathText(request, "enrollmentId");
    const found = enrollmentsOf(org, user).find((each) => each.id === id);
    if (found === undefined) throw notFound(id, "AuthenticatorEnrollment");
    return { user, found };
  };

  app.get(PATH, async (request) => {
    const user = requestedUser(org, request);
    return enrollmentsOf(org, user).map((each) => present(org, user, each, request));
  });

  app.get(`${PATH}/:enrollmentId`, async (request) => {
    const { user, found } = find(request);
    return present(org, user, found, request);
  });

  app.post(`${PATH}/phone`, async (request) => {
    const body = objectBody(request);
    const { key, status } = findAuthenticator(org, textPart(body, "authenticatorId") ?? "");
    if (key !== "phone_number" || status !== "ACTIVE")
      throw invalid("authenticatorId", "authenticatorId: The authenticator is not an active phone");
    const user = requestedUser(org, request);
    const phoneNumber = textPart(objectPart(body, "profile") ?? {}, "phoneNumber");
    const input = { factorType: "sms", provider: "OKTA", profile: { phoneNumber } };
    return present(org, user, enrollmentOf(enrolFactor(org, callFor(request), user, input, true)), request);
  });

  app.post(`${PATH}/tac`, async (request) => {
    const body = objectBody(request);
    const { ttl, multiUse } = objectPart(body, "profile") ?? {};
    if (ttl !== undefined && !Number.isInteger(Number(ttl))) throw refusal("E0000003");
    const user = requestedUser(org, request);
    const code = giveAccessCode(org, callFor(request), user, {
      authenticatorId: textPart(body, "authenticatorId"),
      ...(ttl !== undefined && { ttl: Number(ttl) }),
      multiUse: multiUse === true,
    });
    const made = enrollmentOfCode(code);
    return present(org, user, { ...made, profile: { tac: code.code, ...made.profile } }, request);
  });

  app.delete(`${PATH}/:enrollmentId`, async (request, reply) => {
    const { user, found } = find(request);
    if (found.code !== undefined) takeAccessCode(org, user, callFor(request));
    else if (found.factor !== undefined) unenrollFactor(org, callFor(request), user, found.factor);
    // A password is not taken away.
    else throw refusal("E0000006");
    return reply.code(204).send();
  });
};

function enrollmentsOf(org: Org, user: User): Enrollment[] {
  const found: Enrollment[] = [];
  if (hasPassword(user)) {
    const created = user.passwordChanged ?? user.created;
    found.push({ id: user.id.replace(/^00u/, "lae"), key: "okta_password", created, lastUpdated: created });
  }
  for (const factor of factorsOf(org, user.id)) {
    const enrollment = enrollmentOf(factor);
    // One Okta Verify stands for all that is enrolled by it.
    if (enrollment.key === "okta_verify" && found.some(({ key }) => key === "okta_verify")) continue;
    if (factor.status === "ACTIVE") found.push(enrollment);
  }
  const code = accessCodeOf(org, user);
  if (code !== undefined) found.push(enrollmentOfCode(code));
  return found;
}

function enrollmentOf(factor: Factor): Enrollment {
  const { id, factorType, provider, created, lastUpdated, profile } = factor;
  const { email, phoneNumber } = profile;
  return {
    ...{ id, created, lastUpdated, factor, key: KEYS[`${factorType} ${provider}`] ?? factorType },
    ...((email ?? phoneNumber) !== undefined && { profile: { ...(email ? { email } : { phoneNumber }) } }),
  };
}

function enrollmentOfCode(code: AccessCode): Enrollment {
  const { id, created, lastUpdated, multiUse, expiresAt } = code;
  return { id, key: "tac", created, lastUpdated, code, profile: { multiUse, expiresAt } };
}

/** The authenticator behind each kind of factor. */
const KEYS: Record<string, string> = {
  "email OKTA": "okta_email",
  "sms OKTA": "phone_number",
  "call OKTA": "phone_number",
  "push OKTA": "okta_verify",
  "signed_nonce OKTA": "okta_verify",
  "token:software:totp OKTA": "okta_verify",
  "token:software:totp GOOGLE": "google_otp",
  "question OKTA": "security_question",
  "webauthn FIDO": "webauthn",
};

function present(org: Org, user: User, enrollment: Enrollment, request: FastifyRequest): Record<string, unknown> {
  const { id, key, created, lastUpdated, profile } = enrollment;
  const href = `${org.url}/api/v1/users/${user.id}`;
  const authenticator = authenticatorOf(org, key);
  const disclosed = queryText(request, "discloseIdentifiers")?.split(",").includes("phone") ?? false;
  const phone = profile?.phoneNumber;
  const shown = typeof phone === "string" && !disclosed ? { phoneNumber: `+1 XXX-XXX-${phone.slice(-4)}` } : profile;
  return {
    ...{ type: AUTHENTICATORS[key]?.type, id, key, status: "ACTIVE", name: AUTHENTICATORS[key]?.name },
    ...{ created, lastUpdated, ...(key !== "tac" && { nickname: null }), ...(shown && { profile: shown }) },
    _links: {
      self: { href: `${href}/authenticator-enrollments/${id}`, hints: { allow: ["GET", "DELETE"] } },
      user: { href, hints: { allow: ["GET"] } },
      ...(authenticator && {
        authenticator: { href: `${org.url}/api/v1/authenticators/${authenticator.id}`, hints: { allow: ["GET"] } },
      }),
    },
  };
}
