import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SCOPES } from "#lib/config/scopes.ts";
import { makeAuthority } from "#lib/testing/authority.ts";
import { startConnectProxy, type ConnectProxy } from "#lib/testing/connect-proxy.ts";
import { startTlsFront, type TlsFront } from "#lib/testing/tls-front.ts";
import { startSandbox, type Sandbox } from "#sandbox/start.ts";
import { check } from "./check.ts";

const CLIENT = { clientId: "console", clientSecret: "canary-secret" };
const BEHIND = "acme.okta.example";
const curve = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
const own = curve();
const other = curve();
const pem = (pair: typeof own) => pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

let sandbox: Sandbox;
let front: TlsFront;
let proxy: ConnectProxy;
let folder: string;
let authorityFile: string;
let closeExtra: (() => void) | undefined;

beforeAll(async () => {
  const redirectUris = ["http://localhost:3000/api/auth/callback/okta"];
  const quick = { people: 60, rateLimitPerMinute: 0, port: 0 };
  sandbox = await startSandbox({ apiToken: "canary-token", redirectUris, ...quick, ...CLIENT });
  const authority = await makeAuthority();
  front = await startTlsFront({ to: sandbox.url, ...(await authority.issue([BEHIND])) });
  proxy = await startConnectProxy({ leadsTo: front.port, user: "us:canary-password" });
  folder = await mkdtemp(join(tmpdir(), "gatehouse-check-"));
  authorityFile = join(folder, "ca.pem");
  await writeFile(authorityFile, authority.pem);
});
afterEach(() => closeExtra?.());
afterAll(async () => {
  await proxy.close();
  await front.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function said(changes: Record<string, string>): Promise<string> {
  const env = {
    GATEHOUSE_SANDBOX: "1",
    OKTA_ORG_URL: sandbox.url,
    OKTA_API_TOKEN: "SSWS canary-token",
    OKTA_CLIENT_ID: CLIENT.clientId,
    OKTA_CLIENT_SECRET: CLIENT.clientSecret,
    ...changes,
  };
  const findings = await check(env);
  return findings.map(({ ok, what, remedy }) => `${ok ? "ok" : "MISSING"} ${what} → ${remedy}`).join("\n");
}

async function register(more: object = {}): Promise<string> {
  const body = { jwks: { keys: [own.publicKey.export({ format: "jwk" })] }, scopes: DEFAULT_SCOPES, ...more };
  const response = await fetch(`${sandbox.url}/_sandbox/service-apps`, {
    method: "POST",
    headers: { authorization: "SSWS canary-token", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as { clientId: string }).clientId;
}

async function service(more: object = {}, changes: Record<string, string> = {}): Promise<Record<string, string>> {
  const clientId = await register(more);
  return { OKTA_API_TOKEN: "", OKTA_SERVICE_CLIENT_ID: clientId, OKTA_SERVICE_KEY: pem(own), ...changes };
}

/** An address where someone else answers. */
async function whoAnswers(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closeExtra = () => server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("with everything there nothing is missing", () => {
  test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
    ["an API token", async () => ({}), /acts as Gatehouse Service Account/],
    ["a service app", () => service(), /gets tokens by its key, for 10 scopes[\s\S]+may read the System Log/],
    ["one that demands DPoP", () => service({ dpopBoundAccessTokens: true }), /gets tokens[\s\S]+may read people/],
    ["people who act by their own rights", async () => ({ OKTA_ACT_AS: "person" }), /People come back/],
  ])("%s", async (_, env, words) => {
    const text = await said(await env());
    expect(text).toMatch(words);
    expect(text).not.toMatch(/MISSING|canary/);
  });
});

describe("what is missing is named, with what to do, and no secret is shown", () => {
  const at = async (handler: RequestListener) => ({ OKTA_ORG_URL: await whoAnswers(handler) });
  const behind = (changes: Record<string, string>) => ({
    OKTA_ORG_URL: BEHIND,
    OKTA_CA_FILE: authorityFile,
    OKTA_PROXY_URL: proxy.url,
    ...changes,
  });
  const skewed: RequestListener = (request, response) => {
    const origin = `http://${request.headers.host}`;
    response.setHeader("date", new Date(Date.now() - 600_000).toUTCString());
    response.setHeader("content-type", "application/json");
    const token_endpoint = `${origin}/oauth2/v1/token`;
    response.end(JSON.stringify({ issuer: origin, authorization_endpoint: `${origin}/authorize`, token_endpoint }));
  };

  test.each<[string, () => Record<string, string> | Promise<Record<string, string>>, RegExp]>([
    ["no org", () => ({ OKTA_ORG_URL: "" }), /uses the sandbox org/],
    ["a wrong token", () => ({ OKTA_API_TOKEN: "canary-wrong" }), /token is not accepted.+→ Make a token/],
    ["no credential", () => ({ OKTA_API_TOKEN: "" }), /no API token and no service app.+OKTA_API_TOKEN/],
    ["two credentials", () => ({ OKTA_SERVICE_CLIENT_ID: "0oa1" }), /exactly one way/],
    [
      "nobody there",
      () => ({ OKTA_ORG_URL: "http://127.0.0.1:59998" }),
      /Nothing answers.+ECONNREFUSED.+typing errors/,
    ],
    ["an address no token may go to", () => ({ OKTA_ORG_URL: "evil.com#.okta.com" }), /not an org's address/],
    ["someone else", () => at((_, response) => response.end("<h1>hello</h1>")), /not as an Okta org/],
    [
      "an address that leads elsewhere",
      () => at((_, response) => response.writeHead(302, { location: "https://evil.example/x" }).end()),
      /redirects to https:\/\/evil\.example/,
    ],
    ["a wrong clock", () => at(skewed), /clock is \d{3} seconds ahead of Okta's.+NTP/],
    ["an unknown sign-in app", () => ({ OKTA_CLIENT_SECRET: "canary-wrong" }), /refuses the OIDC client.+redirect URI/],
    ["no sign-in app", () => ({ OKTA_CLIENT_ID: "" }), /no OIDC client/],
    [
      "a way back that is not registered",
      () => ({ GATEHOUSE_URL: "https://elsewhere.example" }),
      /not send people back to https:\/\/elsewhere\.example\/api.+GATEHOUSE_URL/,
    ],
    [
      "a group that is not there",
      () => ({ GATEHOUSE_GROUP_OWNER: "Nobody's group" }),
      /no group “Nobody's group”.+GATEHOUSE_GROUP_OWNER/,
    ],
    [
      "an unknown service app",
      () => service({}, { OKTA_SERVICE_CLIENT_ID: "0oanobody" }),
      /gets no token.+Compare OKTA_/,
    ],
    ["another key", () => service({}, { OKTA_SERVICE_KEY: pem(other) }), /gets no token.+Public keys/],
    ["a damaged key", () => service({}, { OKTA_SERVICE_KEY: "canary" }), /OKTA_SERVICE_KEY is neither a PEM/],
    [
      "a scope that was not granted",
      () => service({ scopes: DEFAULT_SCOPES.filter((scope) => !/logs|roles/.test(scope)) }),
      /is not granted okta\.logs\.read, okta\.roles\.read, .+Okta API Scopes/,
    ],
    [
      "a scope that was not asked for",
      () => service({}, { OKTA_SCOPES: "okta.users.manage okta.groups.manage okta.apps.manage okta.roles.read" }),
      /may not read the System Log.+scope okta\.logs\.read is missing.+OKTA_SCOPES/,
    ],
    [
      "a missing admin role",
      () => service({ roles: ["USER_ADMIN"] }),
      /may not read admin roles.+Give the service app an admin role/,
    ],
    [
      "an authority nobody knows",
      () => behind({ OKTA_CA_FILE: "" }),
      /authority this server does not know.+OKTA_CA_FILE/,
    ],
    [
      "a proxy that does not let us through",
      () => behind({ OKTA_PROXY_URL: proxy.url.replace("us:", "them:") }),
      /proxy does not allow this server to reach.+OKTA_PROXY_URL/,
    ],
    ["an org that calls itself otherwise", () => behind({}), /calls itself http:\/\/localhost.+Set OKTA_ORG_URL/],
  ])("%s", async (_, env, words) => {
    const text = await said(await env());
    expect(
      text
        .split("\n")
        .filter((line) => line.startsWith("MISSING"))
        .join("\n"),
    ).toMatch(words);
    expect(text).not.toMatch(/canary|us:/);
  });
});
