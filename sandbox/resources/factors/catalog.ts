import { factorsOf } from "../../org/factors/change-factors.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";

/** What people of this org may enroll: type and provider. */
export const KINDS = [
  ["push", "OKTA"],
  ["signed_nonce", "OKTA"],
  ["token:software:totp", "OKTA"],
  ["token:software:totp", "GOOGLE"],
  ["sms", "OKTA"],
  ["call", "OKTA"],
  ["email", "OKTA"],
  ["question", "OKTA"],
  ["webauthn", "FIDO"],
] as const;

/** `/users/{idOrLogin}/factors/catalog`: what may be enrolled, and what is. */
export const factorCatalog: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/factors/catalog", async (request) => {
    const user = requestedUser(org, request);
    const enrolled = factorsOf(org, user.id);
    const href = `${org.url}/api/v1/users/${user.id}/factors`;
    return KINDS.map(([factorType, provider]) => ({
      factorType,
      provider,
      vendorName: provider,
      _links: { enroll: { href, hints: { allow: ["POST"] } } },
      status: enrolled.find((one) => one.factorType === factorType && one.provider === provider)?.status ?? "NOT_SETUP",
    }));
  });
};
