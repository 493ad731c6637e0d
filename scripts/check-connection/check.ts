import { namesCredential, readCredential, readScopes, type CredentialSettings } from "#lib/config/credential.ts";
import { readRoleGroups } from "#lib/config/env.ts";
import { readNetwork } from "#lib/config/network.ts";
import { normaliseOrgUrl } from "#lib/config/org-url.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { makeCredential } from "#lib/okta/credentials/make.ts";
import { OktaError } from "#lib/okta/error.ts";
import { reach } from "#lib/okta/network.ts";
import type { Finding } from "#lib/services/connection/finding.ts";
import { checkOrg, type Endpoints } from "#lib/services/connection/org.ts";
import { checkRights, checkRoleGroups } from "#lib/services/connection/rights.ts";
import { checkServiceApp } from "#lib/services/connection/service-app.ts";
import { checkSignIn } from "#lib/services/connection/sign-in.ts";

type Env = Record<string, string | undefined>;
type Org = { orgUrl: string; send: typeof fetch; scopes: readonly string[] };

const CORRECT = "Correct it in .env (.env.example explains each setting).";
const missing = (what: string, remedy = CORRECT): Finding => ({ ok: false, what, remedy });

/** Everything there is to say about the org that the settings name, in the order in which one would fix it. */
export async function check(env: Env): Promise<Finding[]> {
  if (!env.OKTA_ORG_URL) {
    const remedy = "Set OKTA_ORG_URL and a credential in .env to use your own org (.env.example explains each).";
    return [missing("No org is configured, so npm start uses the sandbox org.", remedy)];
  }
  let orgUrl: string;
  try {
    orgUrl = normaliseOrgUrl(env.OKTA_ORG_URL, { allowLoopback: env.GATEHOUSE_SANDBOX === "1" });
  } catch (error) {
    return [missing(`OKTA_ORG_URL: ${(error as Error).message}`)];
  }
  const network = readNetwork(env);
  if (!network.ok) return network.problems.map((problem) => missing(problem));
  const scopes = readScopes(env);
  if (!scopes.ok) return scopes.problems.map((problem) => missing(problem));
  const org: Org = { orgUrl, send: reach(network.value), scopes: scopes.value };
  const { findings, endpoints } = await checkOrg(orgUrl, org.send);
  if (!endpoints) return findings;
  return [...findings, ...(await checkCredential(env, org)), ...(await checkPeople(env, endpoints, org))];
}

async function checkCredential(env: Env, { orgUrl, send, scopes }: Org): Promise<Finding[]> {
  if (!namesCredential(env)) {
    const remedy =
      "Make an API token in Okta (Security > API > Tokens) and set OKTA_API_TOKEN in .env, or use a service app (docs/connecting.md).";
    return [missing("There is no API token and no service app for the console itself.", remedy)];
  }
  const read = readCredential(env);
  if (!read.ok) return read.problems.map((problem) => missing(problem));
  const token = await checkToken(read.value, { orgUrl, send, scopes });
  if (token.some(({ ok }) => !ok)) return token;
  const credential = makeCredential({ orgUrl, credential: read.value, scopes }, send);
  const okta = createOktaClient({ orgUrl, credential, fetch: send });
  const rights = await checkRights(okta);
  // Alone, it says that the token is not accepted: nothing else would be any different.
  if (rights.length === 1) return rights;
  try {
    return [...token, ...rights, ...(await checkRoleGroups(okta, readRoleGroups(env)))];
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    const what = `The console's groups could not be read. ${error.problem.title}`;
    return [...token, ...rights, missing(what, error.problem.remedy)];
  }
}

async function checkToken(settings: CredentialSettings, { orgUrl, send, scopes }: Org): Promise<Finding[]> {
  if (settings.kind === "api-token") return [];
  const { clientId, key } = settings;
  return await checkServiceApp({ orgUrl, clientId, key, scopes, fetch: send });
}

async function checkPeople(env: Env, endpoints: Endpoints, { send, scopes }: Org): Promise<Finding[]> {
  const { OKTA_CLIENT_ID: id, OKTA_CLIENT_SECRET: secret } = env;
  const redirectUri = `${(env.GATEHOUSE_URL || "http://localhost:3000").replace(/\/+$/, "")}/api/auth/callback/okta`;
  if (id && secret) {
    const asked = env.OKTA_ACT_AS === "person" ? scopes : [];
    return await checkSignIn(endpoints, { id, secret, redirectUri, scopes: asked }, send);
  }
  const remedy = `In Okta, create an OIDC web app with the redirect URI ${redirectUri}, and set OKTA_CLIENT_ID and OKTA_CLIENT_SECRET.`;
  return [missing("There is no OIDC client, so nobody can sign in.", remedy)];
}
