import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import type { Okta } from "#lib/okta/port.ts";
import { MOST_IN_FLIGHT } from "#lib/okta/local-gate.ts";
import { createBudget } from "./budget.ts";

let testDatabase: TestDatabase;
let databases: Database[];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  databases = Array.from({ length: 4 }, () => createDatabase(testDatabase.url));
});
afterAll(async () => {
  await sleep(3_000); // the budgets give back what they hold
  await Promise.all(databases.map((database) => database.$disconnect()));
  await testDatabase.close();
});

/** An org with one bucket of `limit` calls a window of five seconds, ten minutes behind our clock. */
async function meteredOrg(limit: number, latencyMs: number) {
  const seen = { refused: 0, answered: 0, most: 0, perWindow: [] as number[] };
  let inside = 0;
  let window = { endsAt: 0, used: 0 };
  let allowed = limit;
  const server: Server = createServer((_, response) => {
    const now = Date.now() - 600_000;
    if (now >= window.endsAt) {
      if (window.used > 0) seen.perWindow.push(window.used);
      window = { endsAt: now + 5_000, used: 0 };
    }
    seen.most = Math.max(seen.most, ++inside);
    const refused = window.used >= allowed;
    if (refused) seen.refused += 1;
    else window.used += 1;
    const headers = {
      "content-type": "application/json",
      date: new Date(now).toUTCString(),
      "x-rate-limit-limit": String(allowed),
      "x-rate-limit-remaining": String(Math.max(0, allowed - window.used)),
      "x-rate-limit-reset": String(Math.ceil(window.endsAt / 1000)),
    };
    setTimeout(() => {
      inside -= 1;
      seen.answered += 1;
      response.writeHead(refused ? 429 : 200, headers).end(refused ? '{"errorCode":"E0000047"}' : "{}");
    }, latencyMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    allow: (calls: number) => (allowed = calls),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const suspend = { method: "POST", path: "/api/v1/users/00u1/lifecycle/suspend", deadlineMs: 60_000 } as const;

/** Makes calls one after the other until told to stop. */
async function callOn(okta: Okta, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await okta.request({ ...suspend, signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

function clientsOf(url: string, share: number) {
  return databases.map((database) => {
    const budget = createBudget({ database, org: url, share });
    const credential = apiToken("canary-token");
    return {
      jobs: createOktaClient({ orgUrl: url, credential, gate: budget.jobs }),
      interactive: createOktaClient({ orgUrl: url, credential, gate: budget.interactive }),
    };
  });
}

test("jobs of four processes stay within their share and their permits, and a click goes at once", async () => {
  const org = await meteredOrg(200, 20);
  const clients = clientsOf(org.url, 0.75);
  const stop = new AbortController();
  const working = clients.flatMap(({ jobs }) => Array.from({ length: 6 }, () => callOn(jobs, stop.signal)));
  await sleep(2_000);
  const waits: number[] = [];
  for (let click = 0; click < 20; click++) {
    const begun = performance.now();
    await clients[click % 2]?.interactive.request(suspend);
    waits.push(performance.now() - begun);
    await sleep(100);
  }
  await sleep(5_000);
  stop.abort();
  await Promise.all(working);
  org.close();
  expect(org.seen.refused).toBe(0);
  expect(org.seen.most).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  expect(waits.toSorted((a, b) => a - b)[18]).toBeLessThan(1_000);
  // Twenty of a window may be clicks.
  expect(Math.max(...org.seen.perWindow)).toBeLessThanOrEqual(200 * 0.75 + 20);
  expect(org.seen.answered).toBeGreaterThan(200);
}, 60_000);

test("a limit that shrinks midway is kept to from the next answers on", async () => {
  const org = await meteredOrg(200, 20);
  const [client] = clientsOf(org.url, 1);
  const stop = new AbortController();
  const working = Array.from({ length: 6 }, () => callOn(client?.jobs as Okta, stop.signal));
  await sleep(6_000);
  org.allow(60);
  const before = org.seen.refused;
  await sleep(11_000);
  stop.abort();
  await Promise.all(working);
  org.close();
  // What was on its way when it shrank may be refused once.
  expect(org.seen.refused - before).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  expect(org.seen.perWindow.at(-1)).toBeLessThanOrEqual(60);
}, 60_000);

test("with the database away, people go on clicking", async () => {
  const org = await meteredOrg(200, 5);
  const away = createDatabase("postgresql://nobody:x@127.0.0.1:1/none");
  const budget = createBudget({ database: away, org: org.url, share: 0.75 });
  const okta = createOktaClient({ orgUrl: org.url, credential: apiToken("canary-token"), gate: budget.interactive });
  const begun = performance.now();
  await Promise.all(Array.from({ length: 10 }, () => okta.request({ ...suspend, deadlineMs: 3_000 })));
  expect(performance.now() - begun).toBeLessThan(2_000);
  await away.$disconnect();
  org.close();
});
