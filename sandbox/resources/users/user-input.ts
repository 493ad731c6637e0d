import type { FastifyRequest } from "fastify";
import type { Json } from "../../http/input.ts";
import { objectBody, objectPart, queryFlag, queryText, textList, textPart } from "../../http/input.ts";
import { refusal } from "../../org/okta-error.ts";
import type { NewUser } from "../../org/users/create-user.ts";
import type { CredentialsInput } from "../../org/users/credentials-input.ts";
import type { UserUpdate } from "../../org/users/update-user.ts";

/** What a create request asks for. Throws E0000003 for a body without a profile. */
export function newUserInput(request: FastifyRequest): NewUser {
  const body = objectBody(request);
  const profile = objectPart(body, "profile");
  if (profile === undefined) throw refusal("E0000003");
  return {
    profile,
    credentials: credentialsInput(body),
    groupIds: textList(body, "groupIds"),
    typeId: textPart(objectPart(body, "type") ?? {}, "id"),
    realmId: textPart(body, "realmId"),
    activate: queryFlag(request, "activate", true),
    provider: queryFlag(request, "provider", false),
    expirePassword: queryText(request, "nextLogin") === "changePassword",
  };
}

/** What an update asks for; `replace` as `UserUpdate` has it. Throws E0000003. */
export function userUpdateInput(request: FastifyRequest, replace: boolean): UserUpdate {
  const body = objectBody(request);
  return {
    profile: objectPart(body, "profile"),
    credentials: credentialsInput(body),
    realmId: textPart(body, "realmId"),
    typeId: textPart(objectPart(body, "type") ?? {}, "id"),
    strict: queryFlag(request, "strict", false),
    replace,
  };
}

function credentialsInput(body: Json): CredentialsInput {
  const credentials = objectPart(body, "credentials") ?? {};
  // Okta's own SDKs also send the password as text instead of as an object.
  const password =
    typeof credentials.password === "string" ? { value: credentials.password } : objectPart(credentials, "password");
  return {
    password,
    recovery_question: objectPart(credentials, "recovery_question"),
    provider: objectPart(credentials, "provider"),
  };
}
