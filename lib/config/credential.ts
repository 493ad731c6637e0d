import { readFileSync } from "node:fs";
import { DEFAULT_SCOPES } from "./scopes.ts";
import { readSigningKey, type SigningKey } from "./signing-key.ts";

/** What the console itself shows the org; exactly one of these. */
export type CredentialSettings =
  /** The token comes without the `SSWS ` prefix. */
  { kind: "api-token"; token: string } | { kind: "service-app"; clientId: string; key: SigningKey };

type Env = Record<string, string | undefined>;
type Read<Value> = { ok: true; value: Value } | { ok: false; problems: string[] };

/** The settings that make a service app, each of which shows that one is meant. */
const OF_SERVICE_APP = ["OKTA_SERVICE_CLIENT_ID", "OKTA_SERVICE_KEY", "OKTA_SERVICE_KEY_FILE"] as const;

/** Whether anything of a credential is set: someone means to connect an org. */
export function namesCredential(env: Env): boolean {
  return ["OKTA_API_TOKEN", ...OF_SERVICE_APP].some((name) => said(env, name));
}

/** Reads the one credential there is. Its problems name each variable, and what belongs there. */
export function readCredential(env: Env): Read<CredentialSettings> {
  const token = said(env, "OKTA_API_TOKEN");
  const others = OF_SERVICE_APP.filter((name) => said(env, name));
  if (token && others.length > 0) {
    const why = `OKTA_API_TOKEN and ${others.join(", ")} are both set: use exactly one way of connecting.`;
    return { ok: false, problems: [why] };
  }
  if (others.length > 0) return readServiceApp(env);
  if (!token) {
    const why =
      "OKTA_API_TOKEN is missing: an API token of that org (Security > API > Tokens in Okta's admin console), " +
      "or OKTA_SERVICE_CLIENT_ID and OKTA_SERVICE_KEY_FILE for a service app in its place";
    return { ok: false, problems: [why] };
  }
  return { ok: true, value: { kind: "api-token", token: token.replace(/^SSWS\s+/i, "") } };
}

function readServiceApp(env: Env): Read<CredentialSettings> {
  const problems: string[] = [];
  const clientId = said(env, "OKTA_SERVICE_CLIENT_ID");
  if (!clientId) problems.push("OKTA_SERVICE_CLIENT_ID is missing: the client id of the API service app");
  const key = readKey(env);
  if (!key.ok) problems.push(...key.problems);
  if (!clientId || !key.ok) return { ok: false, problems };
  return { ok: true, value: { kind: "service-app", clientId, key: key.value } };
}

function readKey(env: Env): Read<SigningKey> {
  const file = said(env, "OKTA_SERVICE_KEY_FILE");
  const inline = said(env, "OKTA_SERVICE_KEY");
  if (file && inline) {
    return { ok: false, problems: ["OKTA_SERVICE_KEY and OKTA_SERVICE_KEY_FILE are both set: remove one."] };
  }
  if (!file && !inline) {
    const why = "OKTA_SERVICE_KEY_FILE is missing: the file with the service app's private key, as PEM or JWK";
    return { ok: false, problems: [why] };
  }
  const name = file ? "OKTA_SERVICE_KEY_FILE" : "OKTA_SERVICE_KEY";
  try {
    const text = file ? readFileSync(file, "utf8") : (inline ?? "");
    return { ok: true, value: readSigningKey(text, said(env, "OKTA_SERVICE_KEY_ID") ?? null) };
  } catch (error) {
    return { ok: false, problems: [`${name} ${wordsOf(error, file)}`] };
  }
}

function wordsOf(error: unknown, file: string | undefined): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code && file ? `names ${file}, which cannot be read (${code}).` : message;
}

/** The Okta API scopes to ask for, in `OKTA_SCOPES`; all that this console can use, unless told. */
export function readScopes(env: Env): Read<readonly string[]> {
  const text = said(env, "OKTA_SCOPES");
  if (!text) return { ok: true, value: DEFAULT_SCOPES };
  const scopes = text.split(/[\s,]+/).filter(Boolean);
  const odd = scopes.filter((scope) => !/^okta\.[A-Za-z.]+\.(read|manage)(\.self)?$/.test(scope));
  if (odd.length === 0) return { ok: true, value: scopes };
  return { ok: false, problems: [`OKTA_SCOPES has ${odd.join(", ")}, which is not a scope like okta.users.manage`] };
}

function said(env: Env, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}
