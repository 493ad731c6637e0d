import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "#lib/db/client.ts";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { makeCredential } from "#lib/okta/credentials/make.ts";
import type { Okta } from "#lib/okta/port.ts";
import { allLogs } from "#lib/services/logs/list.ts";
import { pollOnce } from "#lib/syslog/archive/poll.ts";
import { Child } from "#scripts/processes/child.ts";
import { answers, whenReady } from "#scripts/processes/ready.ts";
import { figure, type Figure } from "../figures.ts";
import { freePorts } from "../free-port.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const EVENTS = 20_000;
const WRITERS = 4;
const KILLS = 25;
const API_TOKEN = "bench-token";

/** Reading a log while 20,000 events are written to it by changes, with a reader that is killed again and again. */
export async function measurePolling(undo: AsyncDisposableStack): Promise<Figure[]> {
  const org = await startOrg(undo);
  const server = await startEmbeddedDatabase({ dataDir: await temporaryFolder(undo) });
  undo.defer(() => server.close());
  await migrate(server.url);
  const database = createDatabase(server.url);
  undo.defer(() => database.$disconnect());

  let writing = true;
  const written = writeEvents(org, EVENTS).then(() => (writing = false));
  const started = performance.now();
  let kills = 0;
  while (writing || kills < KILLS) {
    const reader = startReader(server.url, org.url);
    const ended = once(reader, "exit");
    await Promise.race([ended, sleep(400 + Math.random() * 1_500)]);
    kills += 1;
    reader.kill("SIGKILL");
    await ended;
  }
  await written;
  const okta = org.okta;
  while (await pollOnce(okta, database));
  const seconds = (performance.now() - started) / 1_000;
  const all = await Array.fromAsync(allLogs(okta, { since: new Date(0).toISOString(), deadlineMs: 60_000 }));
  const stored = await database.logEntry.findMany({ select: { uuid: true } });
  const known = new Set(stored.map(({ uuid }) => uuid));
  const missed = all.filter(({ uuid }) => !known.has(uuid)).length;
  const doubled = stored.length - (all.length - missed);
  const how = `${EVENTS.toLocaleString("en")} events written meanwhile, ${all.length.toLocaleString("en")} in all, the reader killed ${kills} times`;
  return [
    figure({ name: "polling, events missed", value: missed, unit: "events", aim: 0, bound: "≤", how }),
    figure({ name: "polling, events doubled", value: doubled, unit: "events", aim: 0, bound: "≤", how }),
    figure({ name: "polling, time until all were read", value: seconds, unit: "s", aim: null, how }),
  ];
}

type Org = { url: string; okta: Okta };

/** A sandbox org of its own, as a process. */
async function startOrg(undo: AsyncDisposableStack): Promise<Org> {
  const [port] = await freePorts(1);
  const url = `http://localhost:${port}`;
  const args = ["sandbox/main.ts", "--port", String(port), "--people", "100", "--api-token", API_TOKEN];
  const log = join(await temporaryFolder(undo), "sandbox.log");
  const child = new Child({
    name: "sandbox org",
    args: [...args, "--rate-limit-per-minute", "0"],
    env: process.env,
    log,
  });
  undo.defer(() => child.stop());
  await whenReady(child, answers(`${url}/.well-known/openid-configuration`, child));
  const credential = makeCredential({ orgUrl: url, credential: { kind: "api-token", token: API_TOKEN }, scopes: [] });
  return { url, okta: createOktaClient({ orgUrl: url, credential }) };
}

/** Somebody new and active. @returns their Okta id */
async function createPerson(okta: Okta): Promise<string> {
  const login = `bench.${randomUUID()}@example.com`;
  const profile = { login, email: login, firstName: "Bench", lastName: "Person" };
  const credentials = { password: { value: `Measured-7A-${randomUUID()}` } };
  const body = { profile, credentials };
  const answer = await okta.request({ method: "POST", path: "/api/v1/users?activate=true", body });
  return (answer.body as { id: string }).id;
}

/** Suspends people and lifts it again until so many events are written. */
async function writeEvents({ okta }: Org, count: number): Promise<void> {
  const people = await Promise.all(Array.from({ length: WRITERS }, () => createPerson(okta)));
  let left = count;
  async function write(id: string): Promise<void> {
    for (let verb = "suspend"; left > 0; verb = verb === "suspend" ? "unsuspend" : "suspend") {
      left -= 1;
      await okta.request({ method: "POST", path: `/api/v1/users/${id}/lifecycle/${verb}` });
    }
  }
  await Promise.all(people.map(write));
}

/** Reads on and on, in a process that can be killed at any moment. */
function startReader(databaseUrl: string, orgUrl: string) {
  const script = `
    import { createDatabase } from "#lib/db/client.ts";
    import { createOktaClient } from "#lib/okta/client.ts";
    import { makeCredential } from "#lib/okta/credentials/make.ts";
    import { pollOnce } from "#lib/syslog/archive/poll.ts";
    const orgUrl = ${JSON.stringify(orgUrl)};
    const credential = makeCredential({ orgUrl, credential: { kind: "api-token", token: "${API_TOKEN}" }, scopes: [] });
    const okta = createOktaClient({ orgUrl, credential });
    const database = createDatabase(${JSON.stringify(databaseUrl)});
    for (;;) await pollOnce(okta, database);`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "ignore", "inherit"] });
}
