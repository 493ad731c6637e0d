import type { CredentialSettings } from "#lib/config/credential.ts";
import { apiToken } from "./api-token.ts";
import type { Credential } from "./credential.ts";
import { serviceApp } from "./service-app.ts";

/** The console's own credential, by its settings. @param send how the org is reached */
export function makeCredential(
  { orgUrl, credential, scopes }: { orgUrl: string; credential: CredentialSettings; scopes: readonly string[] },
  send: typeof fetch = fetch,
): Credential {
  if (credential.kind === "api-token") return apiToken(credential.token);
  const { clientId, key } = credential;
  return serviceApp({ orgUrl, clientId, key, scopes, fetch: send });
}
