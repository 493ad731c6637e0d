import { parseArgs } from "node:util";
import type { SandboxOptions } from "./options.ts";

/** A flag is wrong; the message says which and what it takes. */
export class UsageError extends Error {}

const FLAGS = {
  port: { type: "string" },
  host: { type: "string" },
  people: { type: "string" },
  seed: { type: "string" },
  "api-token": { type: "string" },
  data: { type: "string" },
  "client-id": { type: "string" },
  "client-secret": { type: "string" },
  "redirect-uri": { type: "string", multiple: true },
  "post-logout-redirect-uri": { type: "string", multiple: true },
  "search-lag-ms": { type: "string" },
  "rate-limit-per-minute": { type: "string" },
  "latency-ms": { type: "string" },
} as const;

/** The options that a command line names. Throws UsageError. */
export function readOptions(args: string[]): SandboxOptions {
  const values = parse(args);
  const number = (flag: "port" | "people" | "seed" | "search-lag-ms" | "rate-limit-per-minute" | "latency-ms") => {
    const text = values[flag];
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${flag} takes a whole number, not "${text}".`);
    return Number(text);
  };
  const apiToken = values["api-token"];
  if (!apiToken) throw new UsageError("--api-token is missing: name the token that the API shall accept.");
  const port = number("port");
  if (port !== undefined && port > 65_535) throw new UsageError(`--port takes a number up to 65535, not ${port}.`);
  return {
    apiToken,
    port,
    host: values.host,
    people: number("people"),
    seed: number("seed"),
    dataFile: values.data,
    clientId: values["client-id"],
    clientSecret: values["client-secret"],
    redirectUris: values["redirect-uri"],
    postLogoutRedirectUris: values["post-logout-redirect-uri"],
    searchLagMs: number("search-lag-ms"),
    rateLimitPerMinute: number("rate-limit-per-minute"),
    latencyMs: number("latency-ms"),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: FLAGS }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
