import { join } from "node:path";
import { z } from "zod";
import { SetupError } from "#scripts/setup-error.ts";
import { kept, randomSecret } from "./kept-secrets.ts";
import type { Settings, SandboxSettings } from "./settings.ts";

const credentialsSchema = z.object({ apiToken: z.string(), clientId: z.string(), clientSecret: z.string() });
type SandboxCredentials = z.infer<typeof credentialsSchema>;

const demoPeopleSchema = z.array(
  z.object({ role: z.string(), login: z.string(), password: z.string(), name: z.string() }),
);
export type DemoPerson = z.infer<typeof demoPeopleSchema>[number];

export interface Sandbox {
  url: string;
  credentials: SandboxCredentials;
  args: string[];
}

/** The sandbox org that belongs to this data folder: its credentials are made once and kept with the data. */
export async function prepareSandbox(settings: Settings, sandbox: SandboxSettings): Promise<Sandbox> {
  const made = () =>
    JSON.stringify({ apiToken: randomSecret(), clientId: randomSecret().slice(0, 20), clientSecret: randomSecret() });
  const credentials = credentialsSchema.parse(JSON.parse(await kept(join(settings.dataDir, "sandbox.json"), made)));
  const flags = {
    port: sandbox.port,
    people: sandbox.people,
    seed: sandbox.seed,
    data: join(settings.dataDir, "sandbox.jsonl"),
    "api-token": credentials.apiToken,
    "client-id": credentials.clientId,
    "client-secret": credentials.clientSecret,
    "redirect-uri": `${settings.url}/api/auth/callback/okta`,
    "rate-limit-per-minute": sandbox.rateLimitPerMinute,
  };
  // With an equals sign, because a random value may start with a dash and would be taken for a flag of its own.
  const args = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
  return { url: `http://localhost:${sandbox.port}`, credentials, args: ["sandbox/main.ts", ...args] };
}

/** One person per console role that the sandbox org has made up, with the password to sign in with. */
export async function demoPeople(sandbox: { url: string; credentials: { apiToken: string } }): Promise<DemoPerson[]> {
  const response = await fetch(`${sandbox.url}/_sandbox/demo-people`, {
    headers: { authorization: `SSWS ${sandbox.credentials.apiToken}` },
  });
  if (!response.ok) {
    throw new SetupError(`The sandbox org answered ${response.status} when asked who can sign in. Its log says why.`);
  }
  return demoPeopleSchema.parse(await response.json());
}
