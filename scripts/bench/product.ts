import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Child } from "#scripts/processes/child.ts";
import { answers, whenReady } from "#scripts/processes/ready.ts";
import { SetupError } from "#scripts/setup-error.ts";
import { freePorts } from "#scripts/processes/free-ports.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** It builds the console and invents an org first, and a busy machine takes its time for both. */
const PATIENCE_MINUTES = 15;

/** The whole product, running for a bench. */
export interface RunningProduct {
  /** Where the console is, without a slash at the end. */
  url: string;
  orgUrl: string;
  /** What the console itself sends to the org. */
  apiToken: string;
}

/**
 * Starts the product as `npm start` does, on a sandbox org that sets no limits, with data of its own. The console is
 * built first where the sources have changed.
 * @param people how many the sandbox org has, 50 to 100,000
 * @param undo gets what ends it and clears it away
 * @param databaseUrl a database to use instead of an embedded one of its own
 * @throws SetupError with the launcher's own words when it does not start within fifteen minutes
 */
export async function startProduct(
  people: number,
  undo: AsyncDisposableStack,
  databaseUrl = "",
): Promise<RunningProduct> {
  const folder = await temporaryFolder(undo);
  const [port, orgPort] = await freePorts(2);
  const [url, orgUrl] = [`http://localhost:${port}`, `http://localhost:${orgPort}`];
  const log = join(folder, "launcher.log");
  const env = { ...process.env, ...settings(folder, url, Number(orgPort), people), DATABASE_URL: databaseUrl };
  const launcher = new Child({ name: "product to measure", args: ["scripts/start.ts"], env, log });
  undo.defer(() => launcher.stop());
  const healthy = answers(`${url}/api/health`, launcher);
  await whenReady(launcher, healthy, PATIENCE_MINUTES).catch((error: unknown) => {
    if (!(error instanceof SetupError)) throw error;
    throw new SetupError(`${error.message}\n(A bench clears its files away: npm start meets the same and keeps them.)`);
  });
  const { apiToken } = JSON.parse(await readFile(join(folder, "sandbox.json"), "utf8")) as { apiToken: string };
  return { url, orgUrl, apiToken };
}

/** Everything that a .env file might say otherwise: what is measured must not hang on it, and never be a real org. */
function settings(folder: string, url: string, orgPort: number, people: number): Record<string, string> {
  return {
    OKTA_ORG_URL: "",
    OKTA_API_TOKEN: "",
    OKTA_CLIENT_ID: "",
    OKTA_CLIENT_SECRET: "",
    GATEHOUSE_GROUP_HELPDESK: "Gatehouse Helpdesk",
    GATEHOUSE_GROUP_ADMIN: "Gatehouse Admins",
    GATEHOUSE_GROUP_AUDITOR: "Gatehouse Auditors",
    GATEHOUSE_GROUP_OWNER: "Gatehouse Owners",
    GATEHOUSE_PROTECTED_GROUPS: "",
    GATEHOUSE_URL: url,
    PORT: "",
    GATEHOUSE_HOST: "127.0.0.1",
    GATEHOUSE_SECRET: "",
    GATEHOUSE_DATA_DIR: folder,
    SANDBOX_PORT: String(orgPort),
    SANDBOX_PEOPLE: String(people),
    SANDBOX_SEED: "1",
    SANDBOX_RATE_LIMIT_PER_MINUTE: "0",
  };
}
