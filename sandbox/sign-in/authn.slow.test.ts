import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { User } from "../model.ts";
import { SANDBOX_PASSWORD } from "../seed/company/company.ts";
import { Browser } from "./testing/browser.ts";
import { API_TOKEN, demo, serveOrg, someone } from "./testing/org-server.ts";
import { SignIn } from "./testing/relying-party.ts";

let server: Awaited<ReturnType<typeof serveOrg>>;
beforeAll(async () => {
  server = await serveOrg();
});
afterAll(() => server.close());

// oxlint-disable-next-line typescript/no-explicit-any -- bodies of every shape
type Answer = { status: number; body: any };

async function authn(path: string, body: object, headers = {}): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1/authn${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

describe("signing in", () => {
  test("a password gives a session token, which signs in once and without a page", async () => {
    const { login, password } = demo("helpdesk");
    const { body } = await authn("", { username: login, password });
    expect(body).toMatchObject({
      status: "SUCCESS",
      sessionToken: expect.any(String),
      _embedded: { user: { profile: { login } } },
    });
    const { sessionToken } = body;
    const signIn = new SignIn(server.url);
    const { url } = await signIn.begin(new Browser(server.url), { sessionToken, prompt: "none" });
    expect((await signIn.finish(url)).claims.preferred_username).toBe(login);
    const again = await new SignIn(server.url).begin(new Browser(server.url), { sessionToken, prompt: "none" });
    expect(new URL(again.url).searchParams.get("error")).toBe("login_required");
  });

  test("wrong passwords, unknown logins and people who may not sign in are refused alike", async () => {
    const { profile } = someone(server.org, "SUSPENDED");
    for (const [username, password] of [
      [demo("admin").login, "wrong"],
      ["nobody@example.com", "wrong"],
      [profile.login, SANDBOX_PASSWORD],
    ])
      expect(await authn("", { username, password })).toMatchObject({ status: 401, body: { errorCode: "E0000004" } });
  });

  test("an expired password is changed first", async () => {
    const { profile } = someone(server.org, "PASSWORD_EXPIRED");
    const { body } = await authn("", { username: profile.login, password: SANDBOX_PASSWORD });
    expect(body).toMatchObject({ status: "PASSWORD_EXPIRED", _links: { next: { name: "changePassword" } } });
    const { stateToken } = body;
    expect((await authn("", { stateToken })).body.status).toBe("PASSWORD_EXPIRED");
    expect((await authn("/recovery/answer", { stateToken, answer: "x" })).body.errorCode).toBe("E0000079");
    const change = { stateToken, oldPassword: SANDBOX_PASSWORD, newPassword: "Fresh-Horse-9" };
    expect((await authn("/credentials/change_password", change)).body.status).toBe("SUCCESS");
    expect((await authn("", { stateToken })).body.errorCode).toBe("E0000011");
  });
});

describe("a forgotten password", () => {
  const withQuestion = (user: User) =>
    server.org.users.put({ ...user, secret: { ...user.secret, recoveryQuestion: "Who?", recoveryAnswer: "Nobody" } });

  test("is chosen again by the mail, and the answer to the question", async () => {
    const user = someone(server.org, "ACTIVE");
    withQuestion(user);
    const asked = await authn("/recovery/password", { username: user.profile.login, factorType: "EMAIL" });
    expect(asked.body).toMatchObject({ status: "RECOVERY_CHALLENGE", factorType: "EMAIL", recoveryType: "PASSWORD" });
    const unknown = await authn("/recovery/password", { username: "nobody@example.com", factorType: "EMAIL" });
    expect(unknown).toEqual(asked);
    const headers = { authorization: `SSWS ${API_TOKEN}` };
    const mail = await fetch(`${server.url}/_sandbox/mail/${user.id}`, { headers });
    const [{ recoveryToken }] = (await mail.json()) as [{ recoveryToken: string }];
    const { body: recovery } = await authn("/recovery/token", { recoveryToken });
    expect(recovery).toMatchObject({
      status: "RECOVERY",
      _embedded: { user: { recovery_question: { question: "Who?" } } },
      _links: { next: { name: "answer" } },
    });
    expect((await authn("/recovery/token", { recoveryToken })).body.errorCode).toBe("E0000105");
    const { stateToken } = recovery;
    expect((await authn("/recovery/answer", { stateToken, answer: "me" })).body.errorCode).toBe("E0000087");
    const { body: reset } = await authn("/recovery/answer", { stateToken, answer: "NOBODY" });
    expect(reset.status).toBe("PASSWORD_RESET");
    const chosen = { stateToken: reset.stateToken, newPassword: "Fresh-Horse-9" };
    expect((await authn("/credentials/reset_password", chosen)).body.status).toBe("SUCCESS");
    expect((await authn("", { username: user.profile.login, password: "Fresh-Horse-9" })).body.status).toBe("SUCCESS");
  });

  test("a trusted application gets the token itself, and is told of a login nobody has", async () => {
    const headers = { authorization: `SSWS ${API_TOKEN}` };
    const { login } = demo("auditor");
    const { body } = await authn("/recovery/password", { username: login }, headers);
    expect(body).toMatchObject({ status: "RECOVERY", recoveryToken: expect.any(String) });
    const unknown = await authn("/recovery/password", { username: "nobody@example.com" }, headers);
    expect(unknown.body.errorCode).toBe("E0000095");
  });
});

test("nothing else of the API goes without a credential", async () => {
  for (const path of ["/api/v1/authnx", "/api/v1/authn/../users", "/api/v1/users/authn"])
    expect((await fetch(`${server.url}${path}`)).status).toBe(403);
});
