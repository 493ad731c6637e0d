import { beforeAll, describe, expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../testing/test-org.ts";
import { Browser } from "./testing/browser.ts";
import { client, SignIn } from "./testing/relying-party.ts";
import { ServiceApp } from "./testing/service-app.ts";

const { api, sandbox } = useOrg(client);
const TOKEN = "/oauth2/v1/token";

async function register(more: object = {}): Promise<ServiceApp> {
  const app = await ServiceApp.make(sandbox().url);
  const scopes = ["okta.users.read", "okta.groups.manage"];
  const input = { label: "Robot", jwks: { keys: [app.publicKey] }, scopes, ...more };
  const { status, body } = await api("POST", "/_sandbox/service-apps", input);
  expect(status).toBe(200);
  app.clientId = body.clientId;
  return app;
}

const bearer = (token: unknown) => ({ authorization: `Bearer ${String(token)}` });

describe("a service app", () => {
  let app: ServiceApp;
  let token: unknown;

  beforeAll(async () => {
    app = await register();
    const answer = await app.token("okta.users.read okta.groups.manage");
    expect(answer).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 3600 } });
    token = answer.body.access_token;
  });

  test("does what its scopes allow, in its own name", async () => {
    expect((await api("GET", "/api/v1/users?limit=1", undefined, bearer(token))).status).toBe(200);
    // `manage` includes reading.
    expect((await api("GET", "/api/v1/groups?limit=1", undefined, bearer(token))).status).toBe(200);
    await api("POST", "/api/v1/groups", { profile: { name: "By a robot" } }, bearer(token));
    const [event] = await latestEvents(api, 1);
    expect(event).toMatchObject({
      eventType: "group.lifecycle.create",
      actor: { id: app.clientId, type: "PublicClientApp", displayName: "Robot" },
    });
  });

  test("is refused what its scopes do not allow, with the scope it needs", async () => {
    const answer = await api("POST", "/api/v1/users", { profile: {} }, bearer(token));
    expect(answer).toMatchObject({ status: 403, body: { errorCode: "E0000006" } });
    expect(answer.headers.get("www-authenticate")).toContain('scope="okta.users.manage"');
    expect((await api("GET", "/api/v1/apps", undefined, bearer(token))).status).toBe(403);
    expect((await api("GET", "/_sandbox/stats", undefined, bearer(token))).status).toBe(403);
  });

  test("gets no token for a scope it was not granted, an assertion for someone else, or another key", async () => {
    for (const scope of ["okta.apps.read", "okta.users.read no.such.scope"])
      expect(await app.token(scope)).toMatchObject({ status: 400, body: { error: "invalid_scope" } });
    const elsewhere = await app.token("okta.users.read", undefined, { aud: "https://other.example.com" });
    expect(elsewhere).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    const other = await ServiceApp.make(sandbox().url);
    other.clientId = app.clientId;
    expect(await other.token("okta.users.read")).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    expect((await api("GET", "/api/v1/users", undefined, bearer("made-up"))).body.errorCode).toBe("E0000011");
  });

  test("loses its rights with its registration, and needs an admin role too", async () => {
    const weak = await register({ roles: ["READ_ONLY_ADMIN"] });
    const { access_token } = (await weak.token("okta.groups.manage")).body;
    expect((await api("GET", "/api/v1/groups?limit=1", undefined, bearer(access_token))).status).toBe(200);
    const group = { profile: { name: "By a reader" } };
    expect((await api("POST", "/api/v1/groups", group, bearer(access_token))).status).toBe(403);
    await api("DELETE", `/_sandbox/service-apps/${weak.clientId}`);
    expect((await api("GET", "/api/v1/groups", undefined, bearer(access_token))).status).toBe(401);
  });
});

describe("a service app that has to prove possession of its key", () => {
  let app: ServiceApp;
  beforeAll(async () => {
    app = await register({ dpopBoundAccessTokens: true });
  });

  /** The nonce dance: the first answer names the nonce that the second proof carries. */
  async function boundToken(): Promise<string> {
    const first = await app.token("okta.users.read", await app.proof("POST", TOKEN));
    expect(first).toMatchObject({ status: 400, body: { error: "use_dpop_nonce" } });
    const nonce = first.headers.get("dpop-nonce") ?? "";
    const second = await app.token("okta.users.read", await app.proof("POST", TOKEN, { nonce }));
    expect(second).toMatchObject({ status: 200, body: { token_type: "DPoP" } });
    return String(second.body.access_token);
  }
  const ask = (token: string, dpop: string, scheme = "DPoP") =>
    api("GET", "/api/v1/users?limit=1", undefined, { authorization: `${scheme} ${token}`, dpop });

  test("gets no token without a proof, and none by a proof used before", async () => {
    const missing = { error: "invalid_dpop_proof", error_description: "The DPoP proof JWT header is missing." };
    expect(await app.token("okta.users.read")).toMatchObject({ status: 400, body: missing });
    const first = await app.token("okta.users.read", await app.proof("POST", TOKEN));
    const proof = await app.proof("POST", TOKEN, { nonce: first.headers.get("dpop-nonce") ?? "" });
    expect((await app.token("okta.users.read", proof)).status).toBe(200);
    expect(await app.token("okta.users.read", proof)).toMatchObject({
      status: 400,
      body: { error: "invalid_dpop_proof" },
    });
  });

  test("uses its token with a fresh proof for each request only", async () => {
    const token = await boundToken();
    const proof = await app.proof("GET", "/api/v1/users", { token });
    expect((await ask(token, proof)).status).toBe(200);
    const replayed = await ask(token, proof);
    expect(replayed).toMatchObject({ status: 401, body: { errorCode: "E0000011" } });
    expect(replayed.headers.get("www-authenticate")).toContain("invalid_dpop_proof");
  });

  test("is refused as a bearer, for another request, token or key", async () => {
    const token = await boundToken();
    const fresh = (method = "GET", path = "/api/v1/users", of = token) => app.proof(method, path, { token: of });
    expect((await ask(token, await fresh(), "Bearer")).status).toBe(401);
    expect((await ask(token, await fresh("POST"))).status).toBe(401);
    expect((await ask(token, await fresh("GET", "/api/v1/groups"))).status).toBe(401);
    expect((await ask(token, await fresh("GET", "/api/v1/users", "other"))).status).toBe(401);
    const thief = await ServiceApp.make(sandbox().url);
    expect((await ask(token, await thief.proof("GET", "/api/v1/users", { token }))).status).toBe(401);
    expect((await ask(token, await fresh())).status).toBe(200);
  });
});

test("a person's access token has that person's rights, as far as its scopes go", async () => {
  const person = await createPerson(api);
  const scope = "openid okta.users.read okta.users.manage okta.logs.read";
  const signIn = new SignIn(sandbox().url);
  const browser = new Browser(sandbox().url);
  const page = await signIn.begin(browser, { scope });
  const { url } = await browser.submit(page.url, { username: person.profile.login, password: "Correct-Horse-7" });
  const headers = bearer((await signIn.finish(url)).accessToken);
  const other = await createPerson(api);
  const ask = (method: string, path: string) => api(method, path, undefined, headers);
  expect((await ask("GET", "/api/v1/users/me")).body.id).toBe(person.id);
  expect((await ask("GET", `/api/v1/users/${other.id}`)).status).toBe(403);

  await api("POST", `/api/v1/users/${person.id}/roles`, { type: "HELP_DESK_ADMIN" });
  expect((await ask("GET", `/api/v1/users/${other.id}`)).status).toBe(200);
  expect((await ask("POST", `/api/v1/users/${other.id}/lifecycle/expire_password`)).status).toBe(200);
  expect((await ask("POST", `/api/v1/users/${other.id}/lifecycle/suspend`)).status).toBe(403);
  expect((await ask("GET", "/api/v1/logs")).status).toBe(403);
  await api("POST", `/api/v1/users/${person.id}/roles`, { type: "SUPER_ADMIN" });
  expect((await ask("GET", "/api/v1/logs")).status).toBe(200);
  // No role makes up for a scope.
  expect((await ask("GET", "/api/v1/groups")).status).toBe(403);
  await api("POST", `/api/v1/users/${person.id}/lifecycle/suspend`);
  expect((await ask("GET", "/api/v1/users/me")).status).toBe(401);
});
