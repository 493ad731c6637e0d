import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#lib/db/client.ts";
import { figure, type Figure } from "../figures.ts";
import { tell } from "../run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedDatabase } from "./databases.ts";
import { jobsOn } from "./jobs.ts";
import { startOrg, type Asked } from "./org.ts";
import { workerEnvironment } from "./workers.ts";

const PEOPLE = 1_200;
const KILLS = 200;
/** Slow enough for the job to be under way at every kill. */
const LATENCY_MS = 200;
const WORKERS = 4;
/** What must not be done twice: a second reset would make the link of the first worthless. */
const OPERATION = "user.resetPassword";
const CALL = /\/users\/([^/]+)\/lifecycle\/reset_password/;

/** Kills workers outright at random moments while answers are lost, and counts in the org's own record what that did. */
export async function measureCrash(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const org = await startOrg({ people: PEOPLE * 1.5, perMinute: 0, latencyMs: LATENCY_MS, folder }, undo);
  const database = await embeddedDatabase(folder, undo);
  const jobs = await jobsOn(database, org, undo);
  const people = await org.people("ACTIVE", PEOPLE);
  const env = workerEnvironment({ org, database, folder, share: 100 });
  const start = () =>
    spawn(process.execPath, ["worker/main.ts"], { env, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const workers = Array.from({ length: WORKERS }, start);
  undo.defer(() => {
    for (const worker of workers) worker.kill("SIGKILL");
  });
  const id = await jobs.plan(OPERATION, people);
  const before = await org.latest();
  await org.fault([{ kind: "lost-response", method: "POST", path: "/api/v1/users/*/lifecycle/*", share: 0.03 }]);
  await jobs.start(id);
  let kills = 0;
  let status = "QUEUED";
  while (kills < KILLS && status !== "DONE") {
    // Long enough for the next one to have begun, so that every kill hits a worker at work.
    await sleep(600 + Math.random() * 600);
    const index = kills % WORKERS;
    await kill(workers[index]);
    kills += 1;
    workers[index] = start();
    status = (await jobs.database.bulkJob.findUniqueOrThrow({ where: { id } })).status;
  }
  tell(`  ${kills} workers killed, the job is ${status.toLowerCase()}`);
  await org.fault([]);
  await jobs.reach(id, "DONE", 240);
  const calls = (await org.askedSince(before)).filter(({ path, method }) => method === "POST" && CALL.test(path));
  const told = await judge(jobs.database, id, calls);
  const how = `${kills} kills among ${WORKERS} workers, 3 % of answers lost, ${PEOPLE} password resets, ${calls.length} calls in the org's record; ${told.review} items given to a person`;
  const none = { unit: "items", aim: 0, bound: "≤", how } as const;
  return [
    figure({ name: "lost", value: told.lost, ...none }),
    figure({ name: "unrecorded", value: told.unrecorded, ...none }),
    figure({ name: "done twice", value: told.twice, ...none }),
    figure({
      name: "longest time without a call",
      value: longestGap(calls) / 1000,
      unit: "s",
      aim: 90,
      how: "between two calls of the job, over all the kills",
    }),
  ];
}

async function kill(worker: ChildProcess | undefined): Promise<void> {
  if (!worker || worker.exitCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

async function judge(database: Database, jobId: string, calls: readonly Asked[]) {
  const items = await database.bulkItem.findMany({ where: { jobId } });
  const intents = await database.auditEntry.findMany({ where: { jobId, kind: "intent" } });
  const applied = Map.groupBy(
    calls.filter(({ applied: did }) => did),
    ({ path }) => CALL.exec(path)?.[1] ?? "",
  );
  const intended = Map.groupBy(intents, ({ targetId }) => targetId ?? "");
  const ended = ["DONE", "SETTLED", "FAILED", "SKIPPED", "NEEDS_REVIEW"];
  const lost = items.filter(({ state, targetId }) => {
    const wasDone = applied.has(targetId ?? "");
    return !ended.includes(state) || ((state === "DONE" || state === "SETTLED") && !wasDone);
  });
  const unrecorded = [...applied].filter(([userId, made]) => made.length > (intended.get(userId)?.length ?? 0));
  const twice = [...applied.values()].filter((made) => made.length > 1);
  const review = items.filter(({ state }) => state === "NEEDS_REVIEW");
  return { lost: lost.length, unrecorded: unrecorded.length, twice: twice.length, review: review.length };
}

function longestGap(calls: readonly Asked[]): number {
  const times = calls.map(({ at }) => Date.parse(at));
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}
