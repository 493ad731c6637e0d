import type { Credential } from "./credential.ts";

/**
 * An API token, as made in Okta's admin console: it acts as the admin who made it, and there is no other once it is refused.
 * @param token without the `SSWS ` prefix
 */
export function apiToken(token: string): Credential {
  const headers = { authorization: `SSWS ${token}` };
  return {
    identity: { kind: "api-token" },
    headers: () => Promise.resolve(headers),
    refused: () => Promise.resolve(null),
    answered: () => undefined,
  };
}
