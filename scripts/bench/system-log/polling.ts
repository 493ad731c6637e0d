import { once } from "node:events";
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "#lib/db/client.ts";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import { startSandbox } from "#sandbox/start.ts";
import { figure, type Figure } from "../figures.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const EVENTS = 20_000;
const WRITTEN_AT_ONCE = 50;
const KILLS = 25;
const API_TOKEN = "bench-token";

/** Reading a log while 20,000 events are written to it, by a reader that is killed again and again. */
export async function measurePolling(undo: AsyncDisposableStack): Promise<Figure[]> {
  const sandbox = await startSandbox({ apiToken: API_TOKEN, port: 0, people: 100, rateLimitPerMinute: 0 });
  undo.defer(() => sandbox.close());
  const server = await startEmbeddedDatabase({ dataDir: await temporaryFolder(undo) });
  undo.defer(() => server.close());
  await migrate(server.url);
  const database = createDatabase(server.url);
  undo.defer(() => database.$disconnect());

  const { log } = sandbox.org;
  const pattern = log.at(log.length - 1);
  if (!pattern) throw new Error("The sandbox org has no log to write more of.");
  const target = log.length + EVENTS;
  const written = (async () => {
    for (let count = 0; count < EVENTS; count++) {
      // One in fifty comes late, with a time long past.
      const late = count % 50 === 0 ? 3_600_000 : 0;
      const published = new Date(Date.now() - late).toISOString();
      log.append({ ...pattern, uuid: `bench-${count}`, published });
      if (count % WRITTEN_AT_ONCE === 0) await sleep(60);
    }
  })();

  const started = performance.now();
  let kills = 0;
  const stored = () => database.logEntry.count();
  while (log.length < target || (await stored()) < target) {
    const reader = startReader(server.url, sandbox.url);
    const ended = once(reader, "exit");
    const life = kills < KILLS ? 400 + Math.random() * 1_500 : 60_000;
    await Promise.race([ended, sleep(life), untilAll(stored, target, () => log.length >= target)]);
    if (kills < KILLS) kills += 1;
    reader.kill("SIGKILL");
    await ended;
    if (performance.now() - started > 600_000) break;
  }
  await written;
  const seconds = (performance.now() - started) / 1_000;
  const known = new Set((await database.logEntry.findMany({ select: { uuid: true } })).map(({ uuid }) => uuid));
  const all = Array.from({ length: log.length }, (_, index) => log.at(index)?.uuid ?? "");
  const missed = all.filter((uuid) => !known.has(uuid)).length;
  const doubled = (await stored()) - known.size + (await database.logEvent.count()) - known.size;
  const how = `${EVENTS.toLocaleString("en")} events written meanwhile, 400 of them late, the reader killed ${kills} times`;
  return [
    figure({ name: "polling, events missed", value: missed, unit: "events", aim: 0, bound: "≤", how }),
    figure({ name: "polling, events doubled", value: doubled, unit: "events", aim: 0, bound: "≤", how }),
    figure({ name: "polling, time until all were read", value: seconds, unit: "s", aim: null, how }),
  ];
}

async function untilAll(stored: () => Promise<number>, target: number, isWritten: () => boolean): Promise<void> {
  while (!isWritten() || (await stored()) < target) await sleep(250);
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
