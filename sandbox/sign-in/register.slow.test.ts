import { createHash } from "node:crypto";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_PASSWORD } from "../seed/company/company.ts";
import { Browser } from "./testing/browser.ts";
import { demo, lastEvents, serveOrg, someone } from "./testing/org-server.ts";
import { basicAuth, client, SignIn, type Tokens } from "./testing/relying-party.ts";

let server: Awaited<ReturnType<typeof serveOrg>>;
beforeAll(async () => {
  server = await serveOrg();
});
afterAll(() => server.close());

/** Goes to the sign-in page and sends it once. */
async function send(fields: Record<string, string>, browser = new Browser(server.url), extra = {}) {
  const signIn = new SignIn(server.url);
  const form = await signIn.begin(browser, extra);
  return { signIn, form, end: await browser.submit(form.url, fields), browser };
}

async function signInAs(login: string, password: string, browser = new Browser(server.url)): Promise<Tokens> {
  const { signIn, end } = await send({ username: login, password }, browser);
  return signIn.finish(end.url);
}

describe("the authorization server", () => {
  test.each(["openid-configuration", "oauth-authorization-server"])(
    "says at /.well-known/%s where all is",
    async (name) => {
      const answer = await fetch(`${server.url}/.well-known/${name}`);
      expect(await answer.json()).toMatchObject({
        issuer: server.url,
        authorization_endpoint: `${server.url}/oauth2/v1/authorize`,
        token_endpoint: `${server.url}/oauth2/v1/token`,
        jwks_uri: `${server.url}/oauth2/v1/keys`,
        userinfo_endpoint: `${server.url}/oauth2/v1/userinfo`,
        end_session_endpoint: `${server.url}/oauth2/v1/logout`,
        introspection_endpoint: `${server.url}/oauth2/v1/introspect`,
        revocation_endpoint: `${server.url}/oauth2/v1/revoke`,
      });
    },
  );

  test("signs in with a password, PKCE and a verified ID token that says who it is", async () => {
    const { login, password } = demo("helpdesk");
    const { claims, accessToken } = await signInAs(login.toUpperCase(), password);
    const user = server.org.users.get(String(claims.sub));
    expect(claims).toMatchObject({
      preferred_username: login,
      email: login,
      name: "Hana Kowalska",
      groups: expect.arrayContaining(["Everyone", "Gatehouse Helpdesk"]),
      auth_time: expect.any(Number),
      amr: ["pwd"],
    });
    expect(user?.profile.login).toBe(login);
    expect(Date.now() - Date.parse(user?.lastLogin ?? "")).toBeLessThan(60_000);
    expect(lastEvents(server.org, 1)).toEqual(["user.session.start SUCCESS"]);

    const headers = { authorization: `Bearer ${accessToken}` };
    const info = await fetch(`${server.url}/oauth2/v1/userinfo`, { headers });
    expect(await info.json()).toMatchObject({ sub: claims.sub, email: login });
    const body = new URLSearchParams({ token: accessToken });
    const introspect = () =>
      fetch(`${server.url}/oauth2/v1/introspect`, { method: "POST", headers: basicAuth(), body });
    expect(await (await introspect()).json()).toMatchObject({ active: true, sub: claims.sub });
    await fetch(`${server.url}/oauth2/v1/revoke`, { method: "POST", headers: basicAuth(), body });
    expect(await (await introspect()).json()).toEqual({ active: false });
  });

  test("hands out tokens as Okta's org authorization server does", async () => {
    const { login, password } = demo("helpdesk");
    const { claims, accessToken } = await signInAs(login, password);
    const token = decodeJwt(accessToken);
    expect(token).toMatchObject({
      ...{ ver: 1, jti: expect.stringMatching(/^AT\./), iss: server.url, aud: server.url, sub: login },
      ...{ uid: claims.sub, cid: client.clientId, scp: ["openid", "profile", "email", "groups"] },
    });
    const keys = createRemoteJWKSet(new URL(`${server.url}/oauth2/v1/keys`));
    await jwtVerify(accessToken, keys, { issuer: server.url, audience: server.url });
    const half = createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url");
    expect(claims).toMatchObject({
      ...{ ver: 1, jti: expect.stringMatching(/^ID\./), idp: expect.stringMatching(/^00o/), at_hash: half },
    });
    const forged = accessToken.replace(/\.[^.]+$/, ".c2lnbmF0dXJl");
    for (const other of [forged, String(token.jti), String(token.jti).slice(3)]) {
      const headers = { authorization: `Bearer ${other}` };
      expect((await fetch(`${server.url}/oauth2/v1/userinfo`, { headers })).status).toBe(401);
    }
  });

  test("refuses a scope there is not", async () => {
    const address = await new SignIn(server.url).address({ scope: "openid no_such_scope" });
    const { url } = await new Browser(server.url).open(address);
    expect(new URL(url).searchParams.get("error")).toBe("invalid_scope");
  });

  test("names the groups only to those who ask for them", async () => {
    const { login, password } = demo("admin");
    const { signIn, end } = await send({ username: login, password }, new Browser(server.url), {
      scope: "openid email",
    });
    const { claims } = await signIn.finish(end.url);
    expect(claims).toMatchObject({ email: login });
    expect(claims).not.toHaveProperty("groups");
    expect(claims).not.toHaveProperty("name");
  });

  test("gives a refresh token for offline_access, which works until the person is suspended", async () => {
    const user = someone(server.org, "ACTIVE");
    const fields = { username: user.profile.login, password: SANDBOX_PASSWORD };
    const { signIn, end } = await send(fields, new Browser(server.url), { scope: "openid offline_access" });
    const { refreshToken = "" } = await signIn.finish(end.url);
    const refresh = () =>
      fetch(`${server.url}/oauth2/v1/token`, {
        method: "POST",
        headers: basicAuth(),
        body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken }),
      });
    expect((await refresh()).status).toBe(200);
    expect((await server.api("POST", `/users/${user.id}/lifecycle/suspend`)).status).toBe(200);
    const refused = await refresh();
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: "invalid_grant" });
  });

  test("takes a code once, and only with its verifier", async () => {
    const { login, password } = demo("auditor");
    const { signIn, end } = await send({ username: login, password });
    const code = new URL(end.url).searchParams.get("code") ?? "";
    const endpoint = `${server.url}/oauth2/v1/token`;
    expect((await signIn.exchange(endpoint, code, "another-verifier-that-is-long-enough-for-the-rules")).status).toBe(
      400,
    );
    const again = await send({ username: login, password });
    await again.signIn.finish(again.end.url);
    const used = new URL(again.end.url).searchParams.get("code") ?? "";
    expect((await again.signIn.exchange(endpoint, used)).status).toBe(400);
  });

  test("refuses a redirect URI the client did not register, with a page that says so", async () => {
    const signIn = new SignIn(server.url);
    const answer = await signIn.begin(new Browser(server.url), { redirect_uri: "http://evil.test/" });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Sign-in stopped");
    expect(answer.text).toContain("redirect_uri");
  });
});

describe("a session", () => {
  test("lets the same browser in again without asking, until prompt=login or max_age", async () => {
    const { login, password } = demo("owner");
    const browser = new Browser(server.url);
    const first = await signInAs(login, password, browser);

    const silent = new SignIn(server.url);
    const straight = await silent.begin(browser);
    const second = await silent.finish(straight.url);
    expect(second.claims.auth_time).toBe(first.claims.auth_time);

    expect((await new SignIn(server.url).begin(browser, { prompt: "login" })).text).toContain("<h1>Sign in</h1>");
    expect((await new SignIn(server.url).begin(browser, { max_age: "3600" })).url).toContain("console.test");
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const { signIn, end } = await send({ username: login, password }, browser, { max_age: "1" });
    const { claims } = await signIn.finish(end.url);
    expect(Number(claims.auth_time)).toBeGreaterThan(Number(first.claims.auth_time));
  });

  test.each([
    ["an administrator clears it", "DELETE", "/sessions"],
    ["the person is suspended", "POST", "/lifecycle/suspend"],
    ["the person is deactivated", "POST", "/lifecycle/deactivate"],
  ])("is over when %s", async (_when, method, path) => {
    const user = someone(server.org, "ACTIVE");
    const browser = new Browser(server.url);
    const { claims } = await signInAs(user.profile.login, SANDBOX_PASSWORD, browser);
    expect(claims.sub).toBe(user.id);
    expect([...server.org.sessionsOfUser.of(user.id).all()]).toHaveLength(1);
    expect((await server.api(method, `/users/${user.id}${path}`)).ok).toBe(true);
    expect([...server.org.sessionsOfUser.of(user.id).all()]).toHaveLength(0);
    expect((await new SignIn(server.url).begin(browser)).text).toContain("<h1>Sign in</h1>");
  });

  test("ends with the sign-out, which leads back to the app", async () => {
    const { login, password } = demo("admin");
    const browser = new Browser(server.url);
    const { idToken, claims } = await signInAs(login, password, browser);
    const sessions = server.org.sessionsOfUser.of(String(claims.sub)).size;
    const query = new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: client.postLogoutRedirectUris[0] ?? "",
    });
    const page = await browser.open(`/oauth2/v1/logout?${query.toString()}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const end = await browser.submit("/oauth2/v1/logout/confirm", { xsrf, logout: "yes" });
    expect(end.url).toBe(client.postLogoutRedirectUris[0]);
    expect(server.org.sessionsOfUser.of(String(claims.sub)).size).toBe(sessions - 1);
    expect(lastEvents(server.org, 1)).toEqual(["user.session.end SUCCESS"]);
    expect((await new SignIn(server.url).begin(browser)).text).toContain("<h1>Sign in</h1>");
  });
});

describe("the sign-in page", () => {
  test("has a button for every part, which signs in", async () => {
    const { login } = demo("none");
    const { form, signIn, end } = await send({ demo: login });
    for (const words of ["Hana</strong> (helpdesk)", "Adam</strong> (admin)", "Owen</strong> (owner)"]) {
      expect(form.text).toContain(words);
    }
    const { claims } = await signIn.finish(end.url);
    expect(claims.preferred_username).toBe(login);
    expect((claims.groups as string[]).filter((name) => name.startsWith("Gatehouse"))).toEqual([]);
  });

  test("answers nobody without the cookie of a sign-in under way", async () => {
    const { form } = await send({ username: "x", password: "y" });
    const { login, password } = demo("owner");
    const before = server.org.log.length;
    const stranger = await new Browser(server.url).submit(form.url, { username: login, password });
    expect(stranger.status).toBe(400);
    expect(stranger.text).toContain("Sign-in stopped");
    expect(server.org.log.length).toBe(before);
  });

  test("shows what was typed as text", async () => {
    const { end } = await send({ username: '"><script>alert(1)</script>', password: "x" });
    expect(end.text).not.toContain("<script>alert(1)");
    expect(end.text).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

describe("Okta's rules", () => {
  test("refuse all alike: a wrong password, an unknown login, and people in a state that cannot sign in", async () => {
    const refusals = [
      { username: demo("owner").login, password: "wrong", reason: "INVALID_CREDENTIALS" },
      { username: "nobody.here@meridale.example", password: SANDBOX_PASSWORD, reason: "VERIFICATION_ERROR" },
      ...(["SUSPENDED", "DEPROVISIONED", "RECOVERY"] as const).map((status) => ({
        username: someone(server.org, status).profile.login,
        password: SANDBOX_PASSWORD,
        reason: "VERIFICATION_ERROR",
      })),
      { username: someone(server.org, "STAGED").profile.login, password: "", reason: "VERIFICATION_ERROR" },
      { username: someone(server.org, "LOCKED_OUT").profile.login, password: SANDBOX_PASSWORD, reason: "LOCKED_OUT" },
    ];
    for (const { username, password, reason } of refusals) {
      const { end } = await send({ username, password });
      expect(end.status).toBe(200);
      expect(end.text).toContain("Unable to sign in.");
      expect(lastEvents(server.org, 1)).toEqual([`user.session.start FAILURE ${reason}`]);
    }
  });

  test("lock the account at the tenth wrong password in a row, and a right one in between starts the count again", async () => {
    const user = [...server.org.users.values()]
      .filter(({ status, profile }) => status === "ACTIVE" && profile.employeeNumber)
      .at(-1);
    const username = user?.profile.login ?? "";
    const now = () => server.org.users.get(user?.id ?? "");
    for (let i = 0; i < 9; i++) await send({ username, password: "wrong" });
    expect(now()).toMatchObject({ status: "ACTIVE", secret: { failedSignIns: 9 } });
    await signInAs(username, SANDBOX_PASSWORD);
    expect(now()?.secret.failedSignIns).toBe(0);
    for (let i = 0; i < 10; i++) await send({ username, password: "wrong" });
    expect(now()?.status).toBe("LOCKED_OUT");
    expect(lastEvents(server.org, 2)).toEqual([
      "user.session.start FAILURE INVALID_CREDENTIALS",
      "user.account.lock FAILURE LOCKED_OUT",
    ]);
    const { end } = await send({ username, password: SANDBOX_PASSWORD });
    expect(end.text).toContain("Unable to sign in.");
  });

  test("ask for another password where the old one has expired", async () => {
    const user = someone(server.org, "PASSWORD_EXPIRED");
    const username = user.profile.login;
    const { signIn, end, browser } = await send({ username, password: SANDBOX_PASSWORD });
    expect(end.text).toContain("Choose a new password");
    const differing = await browser.submit(end.url, { newPassword: "Fresh-Start-22", repeated: "Fresh-Start-23" });
    expect(differing.text).toContain("The two passwords differ");
    const weak = await browser.submit(end.url, { newPassword: "short", repeated: "short" });
    expect(weak.text).toContain("Password requirements were not met");
    const done = await browser.submit(end.url, { newPassword: "Fresh-Start-22", repeated: "Fresh-Start-22" });
    const { claims } = await signIn.finish(done.url);
    expect(claims.sub).toBe(user.id);
    expect(server.org.users.get(user.id)?.status).toBe("ACTIVE");
    expect(lastEvents(server.org, 2)).toEqual(["user.account.update_password SUCCESS", "user.session.start SUCCESS"]);
    await signInAs(username, "Fresh-Start-22");
  });
});
