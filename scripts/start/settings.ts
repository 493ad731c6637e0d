import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { namesCredential } from "#lib/config/credential.ts";
import { SetupError } from "#scripts/setup-error.ts";

/** What a real org takes in addition to a credential. */
const OKTA_SETTINGS = ["OKTA_ORG_URL", "OKTA_CLIENT_ID", "OKTA_CLIENT_SECRET"] as const;

export interface SandboxSettings {
  port: number;
  people: number;
  seed: number;
  /** Calls a minute of every rate-limit bucket; 0: no limits. Undefined: Okta's own. */
  rateLimitPerMinute: number | undefined;
}

/** What the launcher goes by; the rest of the environment is for the console and the worker to read. */
export interface Settings {
  /** Where people open the console, without a slash at the end. */
  url: string;
  host: string;
  port: number;
  dataDir: string;
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined;
  /** Undefined: a real org, by the OKTA_ settings. */
  sandbox: SandboxSettings | undefined;
}

/** Adds the `.env` file of a folder to the environment, where the environment does not already say otherwise. */
export function loadEnvFile(folder: string): void {
  const file = join(folder, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Reads the launcher's settings.
 * @throws SetupError naming the setting that is missing or makes no sense
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { url, port } = readAddress(env);
  return {
    url,
    port,
    host: env.GATEHOUSE_HOST || "127.0.0.1",
    dataDir: resolve(env.GATEHOUSE_DATA_DIR || ".gatehouse"),
    databaseUrl: env.DATABASE_URL || undefined,
    sandbox: wantsSandbox(env)
      ? {
          port: wholeNumber(env, "SANDBOX_PORT", 4400, 1, 65_535),
          people: wholeNumber(env, "SANDBOX_PEOPLE", 500, 50, 100_000),
          seed: wholeNumber(env, "SANDBOX_SEED", 1, 0, 2 ** 31 - 1),
          rateLimitPerMinute: wholeNumber(env, "SANDBOX_RATE_LIMIT_PER_MINUTE", undefined, 0, 1_000_000),
        }
      : undefined,
  };
}

function readAddress(env: NodeJS.ProcessEnv): { url: string; port: number } {
  const given = env.PORT ? wholeNumber(env, "PORT", 3000, 1, 65_535) : undefined;
  const text = env.GATEHOUSE_URL || `http://localhost:${given ?? 3000}`;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new SetupError(
      `GATEHOUSE_URL is “${text}”, which is not a web address. Give what people type to open the console, such as https://gatehouse.example.com.`,
    );
  }
  const url = new URL(text);
  // With https and no port something in front ends TLS and passes requests on to us, so 443 is not ours to take.
  const own = url.port ? Number(url.port) : url.protocol === "https:" ? 3000 : 80;
  return { url: url.origin, port: given ?? own };
}

function wantsSandbox(env: NodeJS.ProcessEnv): boolean {
  const missing: string[] = OKTA_SETTINGS.filter((name) => !env[name]);
  const credential = namesCredential(env);
  if (missing.length === OKTA_SETTINGS.length && !credential) return true;
  // Which of the two ways is meant, and what of it is missing, is for the whole configuration to say.
  if (!credential) missing.push("OKTA_API_TOKEN (or OKTA_SERVICE_CLIENT_ID with OKTA_SERVICE_KEY_FILE)");
  if (missing.length === 0) return false;
  throw new SetupError(
    `An Okta org is configured, but ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing, so Gatehouse cannot ` +
      "work with it. Add what is missing to .env (.env.example explains each), or remove all OKTA_ settings to try the sandbox org.",
  );
}

function wholeNumber<Standard extends number | undefined>(
  env: NodeJS.ProcessEnv,
  name: string,
  standard: Standard,
  least: number,
  most: number,
): number | Standard {
  const text = env[name];
  if (!text) return standard;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SetupError(
    `${name} is “${text}”, which is not a whole number from ${least} to ${most}. Correct it in .env or the environment.`,
  );
}
