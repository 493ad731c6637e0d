import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePorts } from "./processes/free-ports.ts";
import { Launched, stillRunning } from "./testing/launcher.ts";

let env: Record<string, string>;
let launched: Launched;

beforeEach(async () => {
  const [port, sandboxPort] = await freePorts(2);
  env = {
    GATEHOUSE_DATA_DIR: mkdtempSync(join(tmpdir(), "gatehouse-dev-")),
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_PEOPLE: "60",
  };
  launched = new Launched(["scripts/bootstrap.mjs", "scripts/start.ts", "--dev"], env);
});
afterEach(async () => {
  await launched.end("SIGKILL");
  rmSync(env.GATEHOUSE_DATA_DIR!, { recursive: true });
});

test.each(["SIGINT", "SIGKILL"] as const)(
  "npm run dev gives a page and says who to sign in as, and leaves no process after %s",
  async (signal) => {
    await launched.wrote("Stop with Ctrl-C.");
    expect(launched.output).toContain(`Gatehouse is ready: http://localhost:${env.PORT}`);
    expect(launched.output).toMatch(/\n {2}owner +\S+@\S+ +\S+/);
    const page = await fetch(`http://localhost:${env.PORT}/sign-in`);
    expect(page.status).toBe(200);
    // The development server needs it, and no other may have it.
    expect(page.headers.get("content-security-policy")).toContain("'unsafe-eval'");
    expect(await page.text()).toContain("Sign in");

    const running = launched.descendants();
    expect(running.length).toBeGreaterThanOrEqual(8);
    expect(await launched.end(signal)).toBe(signal === "SIGINT" ? 0 : null);
    expect(await stillRunning(running)).toEqual([]);
  },
);
