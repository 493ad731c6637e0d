// npm run check-connection: whether the configured org answers, as whom, and what is missing, in plain words.
import { join } from "node:path";
import { normaliseOrgUrl } from "#lib/config/org-url.ts";
import { parseEnvironment } from "#lib/config/env.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken as credentialOf } from "#lib/okta/credentials/api-token.ts";
import { OktaError } from "#lib/okta/error.ts";
import { checkClient, checkOrg, type Finding } from "#lib/services/connection/org.ts";
import { checkRights, checkRoleGroups } from "#lib/services/connection/rights.ts";
import { loadEnvFile } from "#scripts/start/settings.ts";

loadEnvFile(join(import.meta.dirname, ".."));
const findings = await check(process.env);
for (const { ok, what, remedy } of findings)
  console.log(`${ok ? "ok     " : "MISSING"}  ${what}${remedy ? `\n         → ${remedy}` : ""}`);
const missing = findings.filter(({ ok }) => !ok).length;
console.log(missing === 0 ? "\nEverything is there." : `\n${missing} thing${missing === 1 ? "" : "s"} to mend.`);
process.exitCode = missing === 0 ? 0 : 1;

async function check(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  if (!env.OKTA_ORG_URL) {
    const remedy = "Set OKTA_ORG_URL and OKTA_API_TOKEN in .env to use your own org (.env.example explains each).";
    return [{ ok: false, what: "No org is configured, so npm start uses the sandbox org.", remedy }];
  }
  const isSandbox = env.GATEHOUSE_SANDBOX === "1";
  let orgUrl: string;
  try {
    orgUrl = normaliseOrgUrl(env.OKTA_ORG_URL, { allowLoopback: isSandbox });
  } catch (error) {
    return [{ ok: false, what: `OKTA_ORG_URL: ${(error as Error).message}`, remedy: "Correct it in .env." }];
  }
  const { findings, tokenEndpoint } = await checkOrg(orgUrl);
  if (!tokenEndpoint) return findings;
  return [...findings, ...(await checkToken(env, orgUrl)), await checkSignIn(env, tokenEndpoint)];
}

async function checkToken(env: NodeJS.ProcessEnv, orgUrl: string): Promise<Finding[]> {
  const apiToken = env.OKTA_API_TOKEN?.replace(/^SSWS\s+/i, "").trim();
  if (!apiToken) {
    const remedy = "Make one in Okta (Security > API > Tokens) and set OKTA_API_TOKEN in .env.";
    return [{ ok: false, what: "There is no API token.", remedy }];
  }
  const okta = createOktaClient({ orgUrl, credential: credentialOf(apiToken) });
  const rights = await checkRights(okta);
  if (rights.length === 1) return rights;
  try {
    return [...rights, ...(await checkRoleGroups(okta, roleGroupsOf(env)))];
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    return [
      ...rights,
      {
        ok: false,
        what: `The console's groups could not be read. ${error.problem.title}`,
        remedy: error.problem.remedy,
      },
    ];
  }
}

/** The names of the groups do not hang on the other settings, which may still be missing. */
function roleGroupsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const filled = {
    DATABASE_URL: "-",
    OKTA_CLIENT_ID: "-",
    OKTA_CLIENT_SECRET: "-",
    GATEHOUSE_URL: "http://localhost",
    GATEHOUSE_SECRET: "-".repeat(32),
  };
  return parseEnvironment({ ...filled, ...definedOnly(env) }).roleGroups;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

async function checkSignIn(env: NodeJS.ProcessEnv, tokenEndpoint: string): Promise<Finding> {
  const { OKTA_CLIENT_ID: id, OKTA_CLIENT_SECRET: secret } = env;
  const redirectUri = `${(env.GATEHOUSE_URL || "http://localhost:3000").replace(/\/+$/, "")}/api/auth/callback/okta`;
  if (id && secret) return await checkClient(tokenEndpoint, { id, secret, redirectUri });
  const remedy = `In Okta, create an OIDC web app with the redirect URI ${redirectUri}, and set OKTA_CLIENT_ID and OKTA_CLIENT_SECRET.`;
  return { ok: false, what: "There is no OIDC client, so nobody can sign in.", remedy };
}
