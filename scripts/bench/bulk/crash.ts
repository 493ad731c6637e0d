import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#lib/db/client.ts";
import { WORKER_ARGS } from "#scripts/processes/worker-args.ts";
import { figure, type Figure } from "../figures.ts";
import { tell } from "../run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedDatabase } from "../databases.ts";
import { jobsOn } from "./jobs.ts";
import { startOrg, type Asked } from "../org.ts";
import { workerEnvironment } from "./workers.ts";

const PEOPLE = 5_000;
const KILLS = 200;
/** Long enough for every kill to cut off calls that are under way. */
const LATENCY_MS = 200;
const WORKERS = 4;
/** What must not be done twice: a second reset would make the link of the first worthless. */
const OPERATION = "user.resetPassword";
const CALL = /\/users\/([^/]+)\/lifecycle\/reset_password/;
/** How far after a kill is due it comes, at most: at random, so that it hits any moment of a worker's round. */
const LATE_MS = 400;
/** Nothing has ended for so long: then something is stuck, and not only slow. */
const STUCK_MS = 300_000;
const OK = ["DONE", "SETTLED"];
const ENDED = [...OK, "FAILED", "SKIPPED", "NEEDS_REVIEW"];

/** Kills workers outright at random moments while answers are lost, and counts in the org's own record what that did. */
export async function measureCrash(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const org = await startOrg({ people: PEOPLE * 1.5, perMinute: 0, latencyMs: LATENCY_MS, folder }, undo);
  const database = await embeddedDatabase(folder, undo);
  const jobs = await jobsOn(database, org, undo);
  const people = await org.people("ACTIVE", PEOPLE);
  const workers = startMortals(workerEnvironment({ org, database, folder, share: 100 }), WORKERS, undo);
  const id = await jobs.plan(OPERATION, people);
  const before = await org.latest();
  await org.fault([{ kind: "lost-response", method: "POST", path: "/api/v1/users/*/lifecycle/*", share: 0.03 }]);
  await jobs.start(id);
  const pace = paceOf(jobs.database, id);
  for (let kills = 1; kills <= KILLS; kills++) {
    // By how far the job has come, not by time: so every kill hits it under way, on however slow a machine.
    await pace.until((kills * PEOPLE) / (KILLS + 10));
    await sleep(Math.random() * LATE_MS);
    await workers.killOne();
    if (kills % 20 === 0) tell(`  ${kills} workers killed`);
  }
  await org.fault([]);
  await pace.until(PEOPLE);
  await jobs.reach(id, "DONE", 60);
  const calls = (await org.askedSince(before)).filter(({ path, method }) => method === "POST" && CALL.test(path));
  const told = await judge(jobs.database, id, calls);
  for (const line of told.why) tell(`  ${line}`);
  const how = `${KILLS} kills among ${WORKERS} workers, 3 % of answers lost, ${PEOPLE} password resets, ${calls.length} calls in the org's record; ${told.takenOver} items were begun more than once; in the end ${told.states}`;
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

/** Workers of which now and then one is killed, and followed by another. */
function startMortals(env: NodeJS.ProcessEnv, count: number, undo: AsyncDisposableStack) {
  const start = () => {
    const worker = spawn(process.execPath, [...WORKER_ARGS], { env, stdio: ["ignore", "ignore", "ignore", "ipc"] });
    return { worker, ready: Promise.race([once(worker, "message"), once(worker, "exit")]) };
  };
  const workers = Array.from({ length: count }, start);
  undo.defer(() => {
    for (const { worker } of workers) worker.kill("SIGKILL");
  });
  return {
    /** Kills one of those that are ready to work, at random; waits for one if none is. */
    async killOne(): Promise<void> {
      const index = Math.floor(Math.random() * workers.length);
      const chosen = workers[index];
      if (!chosen) return;
      await chosen.ready;
      await kill(chosen.worker);
      workers[index] = start();
    },
  };
}

/** How far a job has come, by the items that have ended. */
function paceOf(database: Database, jobId: string) {
  let ended = 0;
  let moved = Date.now();
  return {
    /** @throws Error when nothing of the job has ended for five minutes */
    async until(count: number): Promise<void> {
      while (ended < count) {
        await sleep(100);
        const now = await database.bulkItem.count({ where: { jobId, state: { in: ENDED } } });
        if (now > ended) moved = Date.now();
        ended = now;
        if (Date.now() - moved < STUCK_MS) continue;
        const states = await database.bulkItem.groupBy({ by: ["state"], where: { jobId }, _count: true });
        throw new Error(
          `Nothing has moved for five minutes: ${states.map((row) => `${row._count} ${row.state}`).join(", ")}.`,
        );
      }
    },
  };
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) return;
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
  const lost = items.filter(({ state, targetId }) => {
    const wasDone = applied.has(targetId ?? "");
    return !ENDED.includes(state) || (OK.includes(state) && !wasDone);
  });
  const unrecorded = [...applied].filter(([userId, made]) => made.length > (intended.get(userId)?.length ?? 0));
  const twice = [...applied.values()].filter((made) => made.length > 1);
  return {
    lost: lost.length,
    unrecorded: unrecorded.length,
    twice: twice.length,
    states: countOf(items.map(({ state }) => state.toLowerCase().replace("_", " "))).join(", "),
    why: countOf(
      items.flatMap(({ state, explanation }) => (OK.includes(state) ? [] : `${state}: ${explanation}`)),
    ).slice(0, 10),
    takenOver: items.filter(({ epoch }) => epoch > 1).length,
  };
}

/** "1,180 done", "20 settled": the most frequent first. */
function countOf(words: readonly string[]): string[] {
  return [...Map.groupBy(words, (word) => word)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([word, all]) => `${all.length.toLocaleString("en")} ${word}`);
}

function longestGap(calls: readonly Asked[]): number {
  const times = calls.map(({ at }) => Date.parse(at));
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}
