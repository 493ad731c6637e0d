import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "#lib/db/client.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import type { Okta } from "#lib/okta/port.ts";
import { allLogs } from "#lib/services/logs/list.ts";
import { pollOnce } from "#lib/syslog/archive/poll.ts";
import { startOrg, type BenchOrg } from "../org.ts";
import { embeddedDatabase } from "../databases.ts";
import { figure, type Figure } from "../figures.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const EVENTS = 20_000;
const WRITERS = 4;
const KILLS = 25;

/** Reading a log while 20,000 events are written to it by changes, with a reader that is killed again and again. */
export async function measurePolling(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const org = await startOrg({ people: 100, perMinute: 0, latencyMs: 0, folder }, undo);
  const okta = createOktaClient({ orgUrl: org.url, credential: apiToken(org.apiToken) });
  const server = await embeddedDatabase(folder, undo);
  const database = createDatabase(server.url);
  undo.defer(() => database.$disconnect());

  let writing = true;
  const written = writeEvents(okta, EVENTS).then(() => (writing = false));
  const started = performance.now();
  let kills = 0;
  while (writing || kills < KILLS) {
    const reader = startReader(server.url, org);
    const ended = once(reader, "exit");
    await Promise.race([ended, sleep(400 + Math.random() * 1_500)]);
    kills += 1;
    reader.kill("SIGKILL");
    await ended;
  }
  await written;
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

/** Someone new and active. @returns their Okta id */
async function createPerson(okta: Okta): Promise<string> {
  const login = `bench.${randomUUID()}@example.com`;
  const profile = { login, email: login, firstName: "Bench", lastName: "Person" };
  const credentials = { password: { value: `Measured-7A-${randomUUID()}` } };
  const body = { profile, credentials };
  const answer = await okta.request({ method: "POST", path: "/api/v1/users?activate=true", body });
  return (answer.body as { id: string }).id;
}

/** Suspends people and lifts it again until so many events are written. */
async function writeEvents(okta: Okta, count: number): Promise<void> {
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
function startReader(databaseUrl: string, org: BenchOrg) {
  const script = join(import.meta.dirname, "reader.ts");
  return spawn(process.execPath, [script, databaseUrl, org.url, org.apiToken], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
