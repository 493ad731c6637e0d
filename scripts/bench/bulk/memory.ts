import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { allUsers } from "#lib/services/users/list.ts";
import { Child } from "#scripts/processes/child.ts";
import { whenReady } from "#scripts/processes/ready.ts";
import { WORKER_ARGS } from "#scripts/processes/worker-args.ts";
import { figure, type Figure } from "../figures.ts";
import { tell } from "../run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedDatabase } from "../databases.ts";
import { jobsOn } from "./jobs.ts";
import { startOrg } from "../org.ts";
import { workerEnvironment } from "./workers.ts";

const ROWS = [1_000, 10_000, 100_000];
const MOST = Math.max(...ROWS);
const MOST_MEGABYTES = 300;

/** What a worker needs of memory and time to plan a CSV, and the console to take one in, as the files grow. */
export async function measureMemory(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const org = await startOrg({ people: MOST, perMinute: 0, latencyMs: 0, folder }, undo);
  const database = await embeddedDatabase(folder, undo);
  const jobs = await jobsOn(database, org, undo);
  const logins = await loginsOf(org.url, org.apiToken);
  const figures: Figure[] = [];
  for (const rows of ROWS) {
    const before = Date.now();
    const id = await jobs.submitFile("user.suspend", csvOf(logins.slice(0, rows)));
    const taken = (Date.now() - before) / 1000;
    const log = join(folder, `worker-${rows}.log`);
    const env = workerEnvironment({ org, database, folder, share: 100 });
    // A worker of its own for each size, so that each peak is its own.
    const worker = new Child({ name: "worker", args: [...WORKER_ARGS], env, log });
    try {
      await whenReady(worker, worker.readyMessage());
      const begun = Date.now();
      await jobs.reach(id, "PLANNED", 1_800);
      const seconds = (Date.now() - begun) / 1000;
      const megabytes = await peakMegabytes(worker);
      tell(
        `  ${rows} rows: taken in in ${taken.toFixed(1)} s, planned in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
      );
      const how = `a CSV of ${rows.toLocaleString("en")} logins, each of someone of the org; resident memory at its highest`;
      figures.push(
        figure({
          name: `planning ${rows} rows, memory`,
          value: megabytes,
          unit: "MB",
          aim: MOST_MEGABYTES,
          bound: "≤",
          how,
        }),
        figure({ name: `planning ${rows} rows, time`, value: seconds, unit: "s", aim: null, how: "by one worker" }),
        figure({
          name: `taking in ${rows} rows, time`,
          value: taken,
          unit: "s",
          aim: null,
          how: "up to a job to be planned",
        }),
      );
    } finally {
      await worker.stop();
    }
  }
  return figures;
}

async function loginsOf(orgUrl: string, token: string): Promise<string[]> {
  const okta = createOktaClient({ orgUrl, credential: apiToken(token) });
  const logins: string[] = [];
  // Left to itself Okta leaves the deactivated out.
  const search = USER_STATUSES.map((status) => `status eq "${status}"`).join(" or ");
  for await (const { profile } of allUsers(okta, { search })) logins.push(profile.login);
  if (logins.length < MOST) throw new Error(`The sandbox org has ${logins.length} people, fewer than ${MOST}.`);
  return logins;
}

async function* csvOf(logins: readonly string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from("login\n");
  for (const login of logins) yield Buffer.from(`${login}\n`);
}

/** Linux keeps the highest resident memory of a process. @throws Error on a system that does not tell */
async function peakMegabytes({ pid }: Child): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  if (!kilobytes) throw new Error("This system does not tell how much memory a process had at its highest.");
  return Number(kilobytes) / 1024;
}
