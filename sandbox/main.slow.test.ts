import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { API_TOKEN, apiOf, createPerson } from "./testing/test-org.ts";

const MAIN = join(import.meta.dirname, "main.ts");
const folder = mkdtempSync(join(tmpdir(), "sandbox-test-"));
const running: ChildProcess[] = [];

type Started = {
  child: ChildProcess;
  url: string;
  ended: Promise<{ code: number | null; errors: string }>;
  line: string;
};

/** Starts the sandbox as a process; `url` is empty for one that ended without getting ready. */
async function start(args: string[], options: { ipc?: boolean } = {}): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: options.ipc ? ["ignore", "pipe", "pipe", "ipc"] : ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let errors = "";
  child.stderr?.on("data", (data) => (errors += data));
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, errors })),
  );
  const line = await new Promise<string>((resolve) => {
    child.stdout?.once("data", (data) => resolve(String(data).trim()));
    child.once("close", () => resolve(""));
  });
  return { child, ended, line, url: /http:\/\/localhost:\d+/.exec(line)?.[0] ?? "" };
}

const ready = (...more: string[]) => start(["--port", "0", "--people", "50", "--api-token", API_TOKEN, ...more]);

afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("says where it listens and how many people it has, and ends on SIGTERM at once", async () => {
  const { child, line, url, ended } = await ready();
  expect(line).toMatch(/^Sandbox org ready at http:\/\/localhost:\d+ with 50 people$/);
  expect((await apiOf(() => url)("GET", "/api/v1/users/me")).status).toBe(200);
  const before = performance.now();
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
  expect(performance.now() - before).toBeLessThan(3_000);
});

test("ends with the launcher that started it over IPC", async () => {
  const { child } = await start(["--port", "0", "--people", "50", "--api-token", API_TOKEN], { ipc: true });
  const exited = once(child, "exit");
  child.disconnect();
  expect((await exited)[0]).toBe(0);
});

describe("refuses in one sentence", () => {
  test.each([
    [["--port", "0"], "--api-token is missing"],
    [["--api-token", "t", "--people", "many"], '--people takes a whole number, not "many".'],
    [["--api-token", "t", "--port", "70000"], "--port takes a number up to 65535, not 70000."],
    [["--api-token", "t", "--colour", "red"], "--colour"],
    [["--api-token", "t", "--port", "0", "--people", "10"], "50 to 100,000 people"],
  ])("%o", async (args, words) => {
    const { ended, line } = await start(args);
    const { code, errors } = await ended;
    expect({ code, line }).toEqual({ code: 1, line: "" });
    expect(errors.replace("100000", "100,000")).toContain(words);
    expect(errors.trim().split("\n")).toHaveLength(1);
  });

  test("a port that is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const { ended } = await start(["--api-token", "t", "--people", "50", "--port", String(port)]);
    expect(await ended).toEqual({ code: 1, errors: expect.stringContaining(`Port ${port} is already in use`) });
    other.close();
  });
});

describe("with a data file", () => {
  test("remembers every change, also after it was killed", async () => {
    const file = join(folder, "remembers.jsonl");
    const first = await ready("--data", file);
    const api = apiOf(() => first.url);
    const { id } = await createPerson(api);
    await api("POST", `/api/v1/users/${id}/lifecycle/suspend`);
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "Remembered" } })).body;
    await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
    const [gone] = (await api("GET", "/api/v1/apps?limit=1&filter=status+eq+%22INACTIVE%22")).body;
    await api("DELETE", `/api/v1/apps/${gone.id}`);
    const { body: events } = await api("GET", "/api/v1/logs?limit=5&sortOrder=DESCENDING");
    first.child.kill("SIGKILL");
    await first.ended;

    // A line that was only half written when the process was killed.
    appendFileSync(file, '{"t":"users","k":"00u');
    const second = await ready("--data", file);
    const again = apiOf(() => second.url);
    expect((await again("GET", `/api/v1/users/${id}`)).body.status).toBe("SUSPENDED");
    expect((await again("GET", `/api/v1/groups/${group.id}/users`)).body).toHaveLength(1);
    expect((await again("GET", `/api/v1/apps/${gone.id}`)).status).toBe(404);
    expect((await again("GET", "/api/v1/logs?limit=5&sortOrder=DESCENDING")).body).toEqual(events);

    await again("POST", "/_sandbox/reset");
    expect((await again("GET", `/api/v1/users/${id}`)).status).toBe(404);
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1);
  });

  test("ends a deactivation that a stop cut short", async () => {
    const file = join(folder, "cut-short.jsonl");
    const first = await ready("--data", file);
    const api = apiOf(() => first.url);
    const { id } = await createPerson(api);
    await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`, undefined, { prefer: "respond-async" });
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await ready("--data", file);
    expect((await apiOf(() => second.url)("GET", `/api/v1/users/${id}`)).body.status).toBe("DEPROVISIONED");
  });

  test("of another org or of another kind does not start", async () => {
    const file = join(folder, "other.jsonl");
    const first = await ready("--data", file);
    first.child.kill("SIGTERM");
    await first.ended;
    const other = await ready("--data", file, "--seed", "2");
    expect(await other.ended).toEqual({
      code: 1,
      errors: expect.stringContaining("made with seed 1, not of 50 people and seed 2"),
    });
    const noJournal = await ready("--data", MAIN);
    expect(await noJournal.ended).toEqual({
      code: 1,
      errors: expect.stringContaining("is not the journal of a sandbox org"),
    });
    const nowhere = await ready("--data", join(folder, "missing", "file.jsonl"));
    expect(await nowhere.ended).toEqual({ code: 1, errors: expect.stringContaining("cannot be written") });
  });
});
