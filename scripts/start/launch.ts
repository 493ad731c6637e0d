import { newKey } from "#lib/audit/checkpoint/keys.ts";
import { checkpointSettings } from "#lib/config/checkpoints.ts";
import { parseEnvironment } from "#lib/config/env.ts";
import { renewAppRole, restrictAppRole } from "#lib/db/app-role.ts";
import { migrate } from "#lib/db/migrate.ts";
import { answers, whenReady } from "#scripts/processes/ready.ts";
import { WORKER_ARGS } from "#scripts/processes/worker-args.ts";
import { SetupError } from "#scripts/setup-error.ts";
import { join } from "node:path";
import { build, isBuilt, NEXT } from "./build.ts";
import { kept, randomSecret } from "./kept-secrets.ts";
import { requireFreePort } from "./ports.ts";
import type { Product } from "./product.ts";
import { prepareSandbox } from "./sandbox.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Settings } from "./settings.ts";

const STEP_WIDTH = 12;

interface Launch {
  root: string;
  logs: string;
  settings: Settings;
  /** Whether the console comes from Next's development server, and worker and sandbox org start again when their files change. */
  development: boolean;
  /** Gets every process that is started, also those of a launch that fails midway. */
  product: Product;
}

/**
 * Starts everything in order, each step when the one before is ready.
 * @returns the sandbox org, when there is one
 * @throws SetupError or ConfigProblem in words for the person at the terminal
 */
export async function launch({ root, logs, settings, development, product }: Launch): Promise<Sandbox | undefined> {
  const { port, host, url } = settings;
  await requireFreePort(port, host, "console", "PORT");
  if (settings.sandbox) await requireFreePort(settings.sandbox.port, "127.0.0.1", "sandbox org", "SANDBOX_PORT");

  const sandbox = settings.sandbox && (await prepareSandbox(settings, settings.sandbox));
  const env: NodeJS.ProcessEnv = { ...process.env, ...(await environment(settings, sandbox)) };
  if (development) Object.assign(env, { NODE_ENV: "development" });
  const program = (args: string[]) => (development ? ["scripts/processes/watched.ts", ...args] : args);
  // Before anything is started: each process would only find the same fault later.
  parseEnvironment({ ...env, DATABASE_URL: "postgresql://not-known-yet" });

  console.log(`Gatehouse is starting. Data in ${settings.dataDir}, logs in ${logs}.`);
  const database = await step("database", () => openDatabase(settings, product, env));
  env.DATABASE_URL = database.url;
  await step("schema", () => bringUpToDate(database));
  if (!development) await step("build", () => bringBuildUpToDate(root, product, env));
  if (sandbox) {
    await step("sandbox org", async () => {
      const child = product.start("sandbox org", program(sandbox.args), env);
      await whenReady(child, answers(`${sandbox.url}/.well-known/openid-configuration`, child));
      return [undefined, `${sandbox.url}, ${settings.sandbox?.people} people`];
    });
  }
  await step("worker", async () => {
    const child = product.start("worker", program([...WORKER_ARGS]), env);
    await whenReady(child, child.readyMessage());
    return [undefined, "ready"];
  });
  await step("console", async () => {
    const address = ["--port", String(port), "--hostname", host];
    const child = development
      ? product.start("console", [NEXT, "dev", ...address], env, { shown: true })
      : product.start("console", ["scripts/console.ts", ...address], env);
    await whenReady(child, answers(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/api/health`, child));
    return [undefined, url];
  });
  return sandbox;
}

/**
 * Does one step of starting and prints one line for it: its name, what came of it, how long it took.
 * @param work returns the step's result and a few words about it
 */
async function step<T>(name: string, work: () => Promise<[T, string]>): Promise<T> {
  const begun = performance.now();
  const [result, words] = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(STEP_WIDTH)} ${words} (${seconds} s)`);
  return result;
}

async function bringBuildUpToDate(root: string, product: Product, env: NodeJS.ProcessEnv): Promise<[void, string]> {
  if (await isBuilt(root)) return [undefined, "as the sources stand"];
  console.log("  build        making the console from its sources …");
  await build(root, product, env);
  return [undefined, "made"];
}

async function environment(settings: Settings, sandbox: Sandbox | undefined): Promise<NodeJS.ProcessEnv> {
  const secret = process.env.GATEHOUSE_SECRET || (await kept(join(settings.dataDir, "secret"), randomSecret));
  const key =
    process.env.GATEHOUSE_ENCRYPTION_KEYS || (await kept(join(settings.dataDir, "encryption-key"), randomSecret));
  return {
    NODE_ENV: "production",
    // A role that can change the trail's table does not belong in a process that people talk to.
    DATABASE_OWNER_URL: undefined,
    NEXT_TELEMETRY_DISABLED: "1",
    GATEHOUSE_URL: settings.url,
    NEXTAUTH_URL: settings.url,
    GATEHOUSE_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    GATEHOUSE_ENCRYPTION_KEYS: key,
    GATEHOUSE_DATA_DIR: settings.dataDir,
    ...(await checkpointEnvironment(settings.dataDir)),
    GATEHOUSE_SANDBOX: sandbox ? "1" : "0",
    ...(sandbox && {
      OKTA_ORG_URL: sandbox.url,
      OKTA_API_TOKEN: sandbox.credentials.apiToken,
      OKTA_CLIENT_ID: sandbox.credentials.clientId,
      OKTA_CLIENT_SECRET: sandbox.credentials.clientSecret,
    }),
  };
}

/** A key of the trail's own, made once, and a folder beside the data, where nothing else is said. */
async function checkpointEnvironment(dataDir: string): Promise<Record<string, string>> {
  const { keys, folder, objectStorage, webhook } = checkpointSettings(process.env);
  return {
    GATEHOUSE_CHECKPOINT_KEYS: keys ?? (await kept(join(dataDir, "checkpoint-key.pem"), newKey)),
    GATEHOUSE_CHECKPOINT_DIR: folder ?? (objectStorage || webhook ? "" : join(dataDir, "checkpoints")),
  };
}

/** What console and worker connect to, and as who its tables are made where that is another. */
interface DatabaseAddress {
  url: string;
  ownerUrl: string | undefined;
}

async function openDatabase(
  settings: Settings,
  product: Product,
  env: NodeJS.ProcessEnv,
): Promise<[DatabaseAddress, string]> {
  if (settings.databaseUrl) {
    const address = { url: settings.databaseUrl, ownerUrl: process.env.DATABASE_OWNER_URL || undefined };
    return [address, `the one of DATABASE_URL, ${new URL(settings.databaseUrl).host}`];
  }
  const child = product.start("database", ["scripts/database.ts", settings.dataDir], env);
  const { url: ownerUrl = "" } = await whenReady(child, child.readyMessage());
  return [{ url: await renewAppRole(ownerUrl), ownerUrl }, "embedded"];
}

async function bringUpToDate({ url, ownerUrl }: DatabaseAddress): Promise<[void, string]> {
  try {
    const applied = await migrate(ownerUrl ?? url);
    if (ownerUrl) await restrictAppRole(ownerUrl, url);
    return [undefined, applied.length === 0 ? "up to date" : `brought up to date by ${applied.join(", ")}`];
  } catch (error) {
    throw new SetupError(
      `The database could not be brought up to date (${error instanceof Error ? error.message : String(error)}), so Gatehouse ` +
        "cannot work with it. Check that DATABASE_URL (and DATABASE_OWNER_URL, if set) is right, that the database is running, and that the role that " +
        "migrates may create tables.",
    );
  }
}
