import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "#lib/db/testing.ts";
import { reach } from "#lib/okta/network.ts";
import { runtime } from "#lib/runtime.ts";
import { makeAuthority } from "#lib/testing/authority.ts";
import { startConnectProxy, type ConnectProxy } from "#lib/testing/connect-proxy.ts";
import { serveSignIn, type SignInServer } from "#lib/testing/sign-in-server.ts";
import { startTlsFront } from "#lib/testing/tls-front.ts";
import { signInThrough } from "#lib/testing/sign-in-through.ts";
import { startSandbox } from "#sandbox/start.ts";
import { authOptions } from "./options.ts";

const ORG = "https://acme.okta.example";
const CLIENT = { clientId: "console", clientSecret: "the client's secret" };

let closing: (() => Promise<unknown>)[] = [];
let proxy: ConnectProxy;
let console_: SignInServer;
let authority: string;

beforeAll(async () => {
  const made = await makeAuthority();
  authority = made.pem;
  console_ = await serveSignIn(() => authOptions());
  const redirectUris = [`${console_.url}/api/auth/callback/okta`];
  const sandbox = await startSandbox({
    apiToken: "a-token",
    port: 0,
    people: 60,
    publicUrl: ORG,
    redirectUris,
    ...CLIENT,
  });
  const front = await startTlsFront({
    to: `http://127.0.0.1:${sandbox.port}`,
    ...(await made.issue(["acme.okta.example"])),
  });
  proxy = await startConnectProxy({ leadsTo: front.port, user: "us:pass" });
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-sign-in-"));
  await writeFile(join(folder, "ca.pem"), authority);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    OKTA_ORG_URL: "acme.okta.example",
    OKTA_API_TOKEN: "a-token",
    OKTA_CLIENT_ID: CLIENT.clientId,
    OKTA_CLIENT_SECRET: CLIENT.clientSecret,
    OKTA_CA_FILE: join(folder, "ca.pem"),
    OKTA_PROXY_URL: proxy.url,
    GATEHOUSE_URL: console_.url,
    GATEHOUSE_SECRET: "s".repeat(32),
    NEXTAUTH_URL: console_.url,
  });
  closing = [
    () => console_.close(),
    () => runtime().database.$disconnect(),
    () => database.close(),
    () => proxy.close(),
    () => front.close(),
    () => sandbox.close(),
    () => rm(folder, { recursive: true }),
  ];
});
afterAll(async () => {
  for (const close of closing) await close();
});

test("someone signs in to an org behind a private authority and a proxy", async () => {
  const send = reach({ authorities: [authority], proxy: { url: proxy.url, bypass: "" } });
  const before = proxy.asked.length;
  await signInThrough(console_.url, { orgUrl: ORG, send, role: "admin" });
  const { database } = runtime();
  expect(await database.consoleSession.findMany()).toMatchObject([{ login: expect.stringContaining("adam.admin") }]);
  // The browser's own way, next-auth's, and that of the console's reading of the role.
  expect(proxy.asked.length - before).toBeGreaterThanOrEqual(3);
  expect(new Set(proxy.asked)).toEqual(new Set(["acme.okta.example:443"]));
});
