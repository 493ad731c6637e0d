import { join } from "node:path";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken as credentialOf } from "#lib/okta/credentials/api-token.ts";
import { listProtectedPeople } from "#lib/services/roles/protected-people.ts";
import { getUser } from "#lib/services/users/get.ts";
import { allUsers } from "#lib/services/users/list.ts";
import { Child } from "#scripts/processes/child.ts";
import { answers, whenReady } from "#scripts/processes/ready.ts";
import { freePorts } from "#scripts/processes/free-ports.ts";

/** One request as the sandbox org noted it. */
export interface Asked {
  sequence: number;
  /** ISO, to the millisecond. */
  at: string;
  method: string;
  path: string;
  /** `null` where the connection was dropped without an answer. */
  status: number | null;
  applied: boolean;
}

/** A sandbox org in a process of its own. */
export interface BenchOrg {
  url: string;
  apiToken: string;
  /** Ids of people in this state who hold no admin role, so that an admin may change them. */
  people(status: "ACTIVE" | "STAGED", count: number): Promise<string[]>;
  /** The admin of the console who jobs are done for. */
  admin(): Promise<{ id: string; login: string }>;
  /** Where its record of requests ends now. */
  latest(): Promise<number>;
  /** What it was asked since, in order. */
  askedSince(sequence: number): Promise<Asked[]>;
  /** Makes it misbehave; an empty list ends that. */
  fault(rules: readonly Record<string, unknown>[]): Promise<void>;
  /** The org as it was made. */
  reset(): Promise<void>;
}

const API_TOKEN = "bench-token";

/**
 * Starts an org and waits until it answers.
 * @param options.perMinute size of every rate-limit bucket for our token; 0: no limits
 * @param options.latencyMs what every answer takes
 */
export async function startOrg(
  options: { people: number; perMinute: number; latencyMs: number; folder: string },
  undo: AsyncDisposableStack,
): Promise<BenchOrg> {
  const [port] = await freePorts(1);
  const flags = {
    "api-token": API_TOKEN,
    port,
    people: Math.ceil(options.people),
    "latency-ms": options.latencyMs,
    "search-lag-ms": 2_000,
    // A token may use half of a bucket.
    "rate-limit-per-minute": options.perMinute * 2,
  };
  const args = ["sandbox/main.ts", ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`)];
  const child = new Child({
    name: "sandbox org",
    args,
    env: process.env,
    log: join(options.folder, `org-${port}.log`),
  });
  undo.defer(() => child.stop());
  const url = `http://localhost:${port}`;
  await whenReady(child, answers(`${url}/.well-known/openid-configuration`, child));
  return orgAt(url, API_TOKEN);
}

/** A sandbox org that runs already. @param apiToken what the console itself sends to it */
export function orgAt(url: string, apiToken: string): BenchOrg {
  async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { authorization: `SSWS ${apiToken}`, ...(body ? { "content-type": "application/json" } : {}) };
    const response = await fetch(`${url}${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
    if (!response.ok) throw new Error(`The sandbox org answered ${response.status} to ${method} ${path}.`);
    const text = await response.text();
    return (text === "" ? null : JSON.parse(text)) as Answer;
  }

  const okta = createOktaClient({ orgUrl: url, credential: credentialOf(apiToken) });
  return {
    url,
    apiToken,
    async people(status, count) {
      const names = { membership: [], members: ["Gatehouse Admins", "Gatehouse Owners"] };
      const spared = await listProtectedPeople(okta, names);
      const ids: string[] = [];
      for await (const { id } of allUsers(okta, { search: `status eq "${status}"` })) if (!spared.has(id)) ids.push(id);
      if (ids.length < count) throw new Error(`Only ${ids.length} people of the sandbox org are ${status}.`);
      return ids.slice(0, count);
    },
    async admin() {
      const demo = await ask<{ login: string }[]>("GET", "/_sandbox/demo-people");
      const login = demo.find((each) => each.login.startsWith("adam.admin"))?.login;
      if (!login) throw new Error("The sandbox org has no admin for the console.");
      const { id } = await getUser(okta, { idOrLogin: login });
      return { id, login };
    },
    latest: async () => (await ask<{ latest: number }>("GET", "/_sandbox/requests?since=999999999")).latest,
    askedSince: async (sequence) =>
      (await ask<{ requests: Asked[] }>("GET", `/_sandbox/requests?since=${sequence}`)).requests,
    async fault(rules) {
      await ask("DELETE", "/_sandbox/faults");
      if (rules.length > 0) await ask("POST", "/_sandbox/faults", rules);
    },
    reset: async () => void (await ask("POST", "/_sandbox/reset")),
  };
}
