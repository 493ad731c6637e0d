import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSandbox, type Sandbox } from "#sandbox/start.ts";

const CLIENT = { clientId: "console", clientSecret: "a-client-secret" };
let sandbox: Sandbox;

beforeAll(async () => {
  const redirectUris = ["http://localhost:3000/api/auth/callback/okta"];
  sandbox = await startSandbox({ apiToken: "canary-token", port: 0, people: 60, redirectUris, ...CLIENT });
});
afterAll(() => sandbox.close());

async function check(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const settings = {
    GATEHOUSE_SANDBOX: "1",
    OKTA_ORG_URL: sandbox.url,
    OKTA_API_TOKEN: "SSWS canary-token",
    OKTA_CLIENT_ID: CLIENT.clientId,
    OKTA_CLIENT_SECRET: CLIENT.clientSecret,
    ...env,
  };
  const child = spawn(process.execPath, ["scripts/check-connection.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: code as number, said: out + err };
}

test("with everything there it says as whom, and that nothing is missing", async () => {
  const { code, said } = await check({});
  expect(said).toContain("acts as Gatehouse Service Account");
  expect(said).toContain("Everything is there.");
  expect(code).toBe(0);
});

describe("what is missing is named, with what to do, and no secret is shown", () => {
  test.each([
    ["a wrong token", { OKTA_API_TOKEN: "canary-wrong" }, /API token is not accepted[\s\S]+Make a token/],
    ["no token", { OKTA_API_TOKEN: "" }, /no API token[\s\S]+OKTA_API_TOKEN/],
    ["a host where nothing answers", { OKTA_ORG_URL: "http://127.0.0.1:9" }, /Nothing answers[\s\S]+typing errors/],
    ["an address no token may go to", { OKTA_ORG_URL: "evil.com#.okta.com" }, /OKTA_ORG_URL: .+not an org's address/],
    [
      "a client the org does not know",
      { OKTA_CLIENT_SECRET: "canary-secret" },
      /refuses the OIDC client[\s\S]+redirect URI/,
    ],
    ["no client", { OKTA_CLIENT_ID: "" }, /no OIDC client/],
    [
      "a group that is not there",
      { GATEHOUSE_GROUP_OWNER: "Nobody's group" },
      /no group “Nobody's group”[\s\S]+GATEHOUSE_GROUP_OWNER/,
    ],
    ["no org", { OKTA_ORG_URL: "" }, /uses the sandbox org/],
  ])("%s", async (_, env, words) => {
    const { code, said } = await check(env);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/canary|at file:|\n {4}at /);
    expect(code).toBe(1);
  });
});
