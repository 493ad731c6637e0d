import type { CredentialSettings } from "#lib/config/credential.ts";
import { apiToken } from "./api-token.ts";
import type { Credential } from "./credential.ts";
import { serviceApp } from "./service-app.ts";

/** The console's own credential, by its settings. @param send how the org is reached */
export function makeCredential(settings: CredentialSettings, orgUrl: string, send: typeof fetch = fetch): Credential {
  if (settings.kind === "api-token") return apiToken(settings.token);
  const { clientId, key, scopes } = settings;
  return serviceApp({ orgUrl, clientId, key, scopes, fetch: send });
}
