import { OktaError } from "#lib/okta/error.ts";
import { serviceApp, type ServiceAppOptions } from "#lib/okta/credentials/service-app.ts";
import { refusal, TIMEOUT_MS, type Finding } from "./finding.ts";

/**
 * Whether a service app gets tokens, and for which scopes.
 * @returns nothing but what is missing, when it gets none
 */
export async function checkServiceApp(options: ServiceAppOptions): Promise<Finding[]> {
  const { clientId, key, scopes } = options;
  const error = await whyNoToken(options);
  if (!error) {
    const what = `The service app ${clientId} gets tokens by its key${key.id ? ` ${key.id}` : ""}, for ${scopes.length} scopes.`;
    return [{ ok: true, what }];
  }
  if (error.problem.code !== "invalid_scope") {
    const what = `The service app ${clientId} gets no token. ${refusal(error)}`;
    return [{ ok: false, what, remedy: remedyFor(error) }];
  }
  const missing: string[] = [];
  for (const scope of scopes) if (await whyNoToken({ ...options, scopes: [scope] })) missing.push(scope);
  const what = `The service app ${clientId} is not granted ${missing.join(", ")}, and so gets no token at all.`;
  const remedy =
    "Grant it in Okta (the app, Okta API Scopes), or set OKTA_SCOPES to the others and do without what it is for.";
  return [{ ok: false, what, remedy }];
}

async function whyNoToken(options: ServiceAppOptions): Promise<OktaError | null> {
  try {
    const url = new URL(options.orgUrl);
    await serviceApp(options).headers({ method: "GET", url, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return null;
  } catch (error) {
    if (error instanceof OktaError) return error;
    throw error;
  }
}

/** Okta's description tells a wrong key from an unknown app (its support articles on `invalid_client`). */
function remedyFor({ problem }: OktaError): string {
  if (problem.code !== "invalid_client") return problem.remedy;
  const said = problem.causes.join(" ");
  const key = "See in Okta (the app, General, Public keys) that the public half of this key is there and active";
  const several = "where there are several keys, set OKTA_SERVICE_KEY_ID to its id";
  if (/\bkid\b|signature/i.test(said)) return `${key}; ${several}.`;
  const app =
    "Compare OKTA_SERVICE_CLIENT_ID with the client id of the API Services app in Okta, and see that it is active";
  if (/client_id|not found/i.test(said)) return `${app}.`;
  return `${app}. ${key}; ${several}.`;
}
