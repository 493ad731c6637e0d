import { defineConfig, devices } from "@playwright/test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#scripts/processes/free-ports.ts";
import { CHROMIUM_FLAGS, requireChromium } from "#scripts/test/chromium.ts";

// The whole product on ports and data of its own, so that whatever else runs on this machine is left alone. Playwright
// reads this file again in each of its workers; the environment, which they inherit, tells them what was chosen first.
const PORT = (process.env.E2E_PORT ??= String(await freePort()));
const SANDBOX_PORT = (process.env.E2E_SANDBOX_PORT ??= String(await freePort()));

/** Where the product under test keeps its data; `sandbox.json` in it has the credentials of its sandbox org. */
export const dataDir = (process.env.E2E_DATA_DIR ??= join(tmpdir(), `gatehouse-e2e-${process.pid}`));
export const sandboxUrl = `http://localhost:${SANDBOX_PORT}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  // Product and browser share two cores; more at once only makes each slower.
  workers: 2,
  retries: 0,
  // Generous, because a shared machine may be busy with other things; what is awaited is not slower for it.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${PORT}`,
    // What a page is made of shows what went wrong; taking a picture of each moment too cost a third of the processor time.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: requireChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: "node scripts/bootstrap.mjs scripts/start.ts",
    url: `http://localhost:${PORT}/api/health`,
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT,
      GATEHOUSE_URL: `http://localhost:${PORT}`,
      GATEHOUSE_DATA_DIR: dataDir,
      DATABASE_URL: "",
      OKTA_ORG_URL: "",
      OKTA_API_TOKEN: "",
      OKTA_CLIENT_ID: "",
      OKTA_CLIENT_SECRET: "",
      SANDBOX_PORT,
      SANDBOX_PEOPLE: "500",
      SANDBOX_SEED: "1",
    },
  },
});
