import type { Authenticator } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { authenticatorTarget } from "../targets.ts";

type Json = Record<string, unknown>;

/** The authenticators Okta has, by their keys: type, name and methods. From its API description. */
export const AUTHENTICATORS: Record<string, { type: string; name: string; methods: readonly string[] }> = {
  okta_email: { type: "email", name: "Email", methods: ["email"] },
  okta_password: { type: "password", name: "Password", methods: ["password"] },
  phone_number: { type: "phone", name: "Phone", methods: ["sms", "voice"] },
  okta_verify: { type: "app", name: "Okta Verify", methods: ["signed_nonce", "push", "totp"] },
  google_otp: { type: "app", name: "Google Authenticator", methods: ["otp"] },
  security_question: { type: "security_question", name: "Security Question", methods: ["security_question"] },
  webauthn: { type: "security_key", name: "Security Key or Biometric", methods: ["webauthn"] },
  tac: { type: "tac", name: "Temporary Access Code", methods: ["tac"] },
  duo: { type: "app", name: "Duo Security", methods: ["duo"] },
};

export type AuthenticatorInput = { key?: string; name?: string; settings?: Json; provider?: Json };

/** An authenticator by id. Throws E0000007. */
export function findAuthenticator(org: Org, id: string): Authenticator {
  const found = org.authenticators.get(id);
  if (found === undefined) throw notFound(id, "Authenticator");
  return found;
}

/** The authenticator of a key, if the org has it. */
export function authenticatorOf(org: Org, key: string): Authenticator | undefined {
  return [...org.authenticators.values()].find((each) => each.key === key);
}

/** Adds an authenticator to the org. Throws E0000003 for a key there is not, E0000001 for one the org has. */
export function createAuthenticator(org: Org, call: Call, input: AuthenticatorInput, activate: boolean): Authenticator {
  const { key = "", settings, provider } = input;
  const kind = AUTHENTICATORS[key];
  if (kind === undefined) throw refusal("E0000003");
  if (authenticatorOf(org, key) !== undefined)
    throw invalid("key", "key: An object with this field already exists in the current organization");
  const now = org.now();
  const made: Authenticator = {
    ...{ id: newId("aut"), key, type: kind.type, name: input.name ?? kind.name },
    ...{ status: activate ? "ACTIVE" : "INACTIVE", created: now, lastUpdated: now },
    ...(settings !== undefined && { settings }),
    ...(provider !== undefined && { provider }),
  };
  return put(org, call, made, "create");
}

/** Changes name, settings and provider of an authenticator. */
export function replaceAuthenticator(org: Org, call: Call, former: Authenticator, input: AuthenticatorInput) {
  const { name = former.name, settings = former.settings, provider = former.provider } = input;
  const changed: Authenticator = { ...former, name, lastUpdated: org.now() };
  if (settings !== undefined) changed.settings = settings;
  if (provider !== undefined) changed.provider = provider;
  return put(org, call, changed, "update");
}

/** Switches an authenticator on or off. Throws E0000006 for the password, which every org has. */
export function setAuthenticatorStatus(org: Org, call: Call, former: Authenticator, status: Authenticator["status"]) {
  if (former.key === "okta_password") throw refusal("E0000006");
  const verb = status === "ACTIVE" ? "activate" : "deactivate";
  return put(org, call, { ...former, status, lastUpdated: org.now() }, verb);
}

function put(
  org: Org,
  call: Call,
  authenticator: Authenticator,
  verb: "create" | "update" | "activate" | "deactivate",
): Authenticator {
  org.authenticators.put(authenticator);
  record(org, call, `security.authenticator.lifecycle.${verb}`, [authenticatorTarget(authenticator)]);
  return authenticator;
}
