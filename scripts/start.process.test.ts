import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "./processes/free-ports.ts";
import { startProduct, stillRunning } from "./testing/launcher.ts";
import type { Launched } from "./testing/launcher.ts";

const READY = "Stop with Ctrl-C.";
let dataDir: string;
let env: Record<string, string>;
const started: Launched[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "gatehouse-start-"));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  env = { GATEHOUSE_DATA_DIR: dataDir, PORT: String(port), SANDBOX_PORT: String(sandboxPort), SANDBOX_PEOPLE: "60" };
});
afterEach(async () => {
  for (const launched of started.splice(0)) {
    const running = launched.descendants();
    await launched.end("SIGKILL");
    await stillRunning(running);
  }
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function start(more: Record<string, string> = {}): Launched {
  const launched = startProduct({ ...env, ...more });
  started.push(launched);
  return launched;
}

async function sandbox(method: string, path: string): Promise<{ status: number; body: unknown }> {
  const { apiToken } = JSON.parse(readFileSync(join(dataDir, "sandbox.json"), "utf8")) as { apiToken: string };
  const headers = { authorization: `SSWS ${apiToken}`, accept: "application/json" };
  const response = await fetch(`http://localhost:${env.SANDBOX_PORT}${path}`, { method, headers });
  return { status: response.status, body: await response.json() };
}

describe("npm start", () => {
  test("brings everything up, ends everything on Ctrl-C, and has the data still there the next time", async () => {
    const first = start();
    await first.wrote(READY);
    expect(first.output).toContain(`Gatehouse is ready: http://localhost:${env.PORT}`);
    for (const role of ["helpdesk", "admin", "auditor", "owner"])
      expect(first.output).toMatch(new RegExp(`\\n  ${role} +\\S+@\\S+ +\\S+`));
    expect((await fetch(`http://localhost:${env.PORT}/api/health`)).status).toBe(200);
    const people = (await sandbox("GET", '/api/v1/users?search=status eq "ACTIVE"&limit=1')).body as { id: string }[];
    expect((await sandbox("POST", `/api/v1/users/${people[0]!.id}/lifecycle/suspend`)).status).toBe(200);
    const running = first.descendants();
    expect(running.length).toBeGreaterThanOrEqual(5);
    expect(await first.end("SIGINT")).toBe(0);
    expect(await stillRunning(running)).toEqual([]);
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);

    const begun = performance.now();
    const second = start();
    await second.wrote(READY);
    console.log(`started again in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    expect(second.output).toMatch(/schema +up to date/);
    expect(second.output).toMatch(/build +as the sources stand/);
    expect((await sandbox("GET", `/api/v1/users/${people[0]!.id}`)).body).toMatchObject({ status: "SUSPENDED" });
    expect(await second.end("SIGTERM")).toBe(0);
  });

  test("leaves no process behind when it is killed outright", async () => {
    const launched = start();
    await launched.wrote(READY);
    const running = launched.descendants();
    await launched.end("SIGKILL");
    expect(await stillRunning(running)).toEqual([]);
  });

  test("says which part has failed, shows its last words, and stops the rest", async () => {
    const launched = start();
    await launched.wrote(READY);
    const [launcher = 0, ...children] = launched.descendants();
    const worker = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("worker/main.ts"));
    process.kill(worker!, "SIGKILL");
    expect(await launched.exit).toBe(1);
    expect(launched.output).toContain("The worker was ended by SIGKILL. Its last output:");
    expect(launched.output).not.toMatch(/\n +at /);
    expect(await stillRunning([launcher, ...children])).toEqual([]);
  });

  test("refuses to share a data folder", async () => {
    const first = start();
    await first.wrote(READY);
    const second = start({ PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) });
    expect(await second.exit).toBe(1);
    expect(second.output).toContain(`The data in ${dataDir} is in use by another running Gatehouse`);
    expect((await fetch(`http://localhost:${env.PORT}/api/health`)).status).toBe(200);
  });
});

describe("npm start says in a sentence", () => {
  test("that a port is in use", async () => {
    const other = createServer().listen(Number(env.PORT), "127.0.0.1");
    const launched = start();
    expect(await launched.exit).toBe(1);
    other.close();
    expect(launched.output.trim()).toBe(
      `Port ${env.PORT}, which the console needs, is in use by another program (perhaps a Gatehouse that is still running). ` +
        "Stop that one, or choose another port with PORT.",
    );
  });

  test.each([
    [{ OKTA_ORG_URL: "acme.okta.com", OKTA_API_TOKEN: "t" }, "OKTA_CLIENT_ID and OKTA_CLIENT_SECRET are missing"],
    [{ SANDBOX_PEOPLE: "many" }, "SANDBOX_PEOPLE is “many”, which is not a whole number from 50 to 100000"],
    [{ GATEHOUSE_URL: "gatehouse" }, "GATEHOUSE_URL is “gatehouse”, which is not a web address"],
    [{ GATEHOUSE_SECRET: "short" }, "GATEHOUSE_SECRET is too short"],
    [
      { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" },
      "ECONNREFUSED 127.0.0.1:1), so Gatehouse cannot work with it",
    ],
  ])("what is wrong with %o", async (settings, sentence) => {
    const launched = start(settings as Record<string, string>);
    expect(await launched.exit).toBe(1);
    expect(launched.output).toContain(sentence);
    expect(launched.output).not.toMatch(/\n +at /);
  });
});

test("a real org is used as configured, and no sandbox is started", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-real-"));
  const launched = start({
    GATEHOUSE_DATA_DIR: folder,
    OKTA_ORG_URL: "gatehouse-test.okta.com",
    OKTA_API_TOKEN: "not-a-token",
    OKTA_CLIENT_ID: "client",
    OKTA_CLIENT_SECRET: "secret",
  });
  await launched.wrote(READY);
  expect(launched.output).not.toContain("sandbox");
  expect(existsSync(join(folder, "sandbox.json"))).toBe(false);
  await launched.end("SIGTERM");
  rmSync(folder, { recursive: true });
});
