import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("with everything there it says who it acts as, and that nothing is missing", async () => {
  const { code, said } = await check({});
  expect(said).toContain("acts as Gatehouse Service Account");
  expect(said).toContain("Everything is there.");
  expect(code).toBe(0);
});

test("with something missing it says what, with what to do, shows no secret, and ends with 1", async () => {
  const { code, said } = await check({ OKTA_API_TOKEN: "canary-wrong" });
  expect(said).toMatch(/MISSING {2}The API token is not accepted[\s\S]+→ Make a token[\s\S]+1 thing to fix/);
  expect(said).not.toMatch(/canary|at file:|\n {4}at /);
  expect(code).toBe(1);
});
