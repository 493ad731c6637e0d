// npm start: database, schema, build, sandbox org (unless an Okta org is configured), worker and console, until Ctrl-C.
// npm run dev (--dev): the same from the sources as they change, without a build.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ConfigProblem } from "#lib/config/problem.ts";
import { launch } from "#scripts/start/launch.ts";
import { Product } from "#scripts/start/product.ts";
import { demoPeople, type Sandbox } from "#scripts/start/sandbox.ts";
import { loadEnvFile, readSettings, type Settings } from "#scripts/start/settings.ts";
import { SetupError } from "#scripts/setup-error.ts";

const root = join(import.meta.dirname, "..");
let product: Product | undefined;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.once(signal, () => void end(signal));

try {
  loadEnvFile(root);
  const settings = readSettings(process.env);
  const logs = join(settings.dataDir, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 });
  product = new Product(logs);
  const sandbox = await launch({ root, logs, settings, development: process.argv.includes("--dev"), product });
  await welcome(settings, sandbox);
  throw await (await product.firstToEnd()).failure();
} catch (error) {
  await giveUp(error);
}

async function end(signal: string): Promise<void> {
  stopping = true;
  if (signal !== "disconnect") console.log("\nStopping …");
  await product?.stop();
  process.exit(0);
}

async function giveUp(error: unknown): Promise<void> {
  if (stopping) return;
  const known = error instanceof SetupError || error instanceof ConfigProblem;
  console.error(`\n${known ? error.message : `Gatehouse had an unknown error: ${(error as Error).stack}`}`);
  await product?.stop();
  process.exit(1);
}

/** Prints the address and, on the sandbox org, who you can sign in as. */
async function welcome(settings: Settings, sandbox: Sandbox | undefined): Promise<void> {
  console.log(`\nGatehouse is ready: ${settings.url}`);
  if (sandbox) {
    console.log("It works on a sandbox org with invented people. Sign in as one of them:");
    const people = await demoPeople(sandbox);
    const width = (of: (person: (typeof people)[number]) => string) =>
      Math.max(...people.map((person) => of(person).length));
    const [role, login] = [width((person) => person.role), width((person) => person.login)];
    for (const person of people) {
      console.log(`  ${person.role.padEnd(role)}  ${person.login.padEnd(login)}  ${person.password}  ${person.name}`);
    }
  }
  console.log("Stop with Ctrl-C.");
}
