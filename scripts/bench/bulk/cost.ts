import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { figure, percentile, type Figure } from "../figures.ts";
import { tell } from "../run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedDatabase, type BenchDatabase } from "../databases.ts";
import { jobsOn } from "./jobs.ts";
import { startOrg, type BenchOrg } from "../org.ts";
import { startWorkers } from "./workers.ts";

const PEOPLE = 5_000;
const LATENCY_MS = 20;
/** Calls that jobs have under way at once, over all workers: lib/rate-budget gives the rest to people clicking. */
const AT_ONCE = 8;
const ROUNDS = 3;
const WORKERS = [1, 4];

/** What the plan, the ledger and the trail cost: items a second over those of a bare loop with Okta's SDK. */
export async function measureCost(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const org = await startOrg({ people: PEOPLE * 1.5, perMinute: 0, latencyMs: LATENCY_MS, folder }, undo);
  const database = await embeddedDatabase(folder, undo);
  const bare: number[] = [];
  const ratios = new Map<string, number[]>();
  // Side by side and turn by turn, so that what else the machine does hits all of them.
  for (let round = 0; round < ROUNDS; round++) {
    const loop = await rateOf(org, (people) => bareLoop(org, people));
    bare.push(loop);
    const note = (name: string, rate: number) => {
      ratios.set(name, [...(ratios.get(name) ?? []), rate / loop]);
      tell(`  ${name}: ${rate.toFixed(0)}/s beside ${loop.toFixed(0)}/s`);
    };
    for (const workers of WORKERS) {
      const rate = await rateOf(org, (people) => runJob({ org, database, folder, workers }, people));
      note(`job over bare loop, ${workers} ${workers === 1 ? "worker" : "workers"}`, rate);
    }
    note(RECORDING, await rateOf(org, (people) => bareLoop(org, people, database)));
  }
  const loop = percentile(bare, 0.5);
  return [
    figure({
      name: "bare SDK loop",
      value: loop,
      unit: "items/s",
      aim: null,
      how: `${PEOPLE} suspensions, ${AT_ONCE} at once, no record of anything, org answers in ${LATENCY_MS} ms, median of ${bare.length}`,
    }),
    ...[...ratios].map(([name, values]) =>
      figure({
        name,
        value: percentile(values, 0.5),
        unit: "ratio",
        aim: name === RECORDING ? null : 0.9,
        bound: "≥",
        how: `each over the bare loop just before it: ${values.map((value) => value.toFixed(3)).join(", ")}`,
      }),
    ),
  ];
}

/** Nothing that writes anything down is to be held to more. */
const RECORDING = "bare loop that writes a row before each call";

/** Suspends PEOPLE in an org as it was made. @returns items a second from the first call to the last, by the org's record */
async function rateOf(org: BenchOrg, suspend: (people: string[]) => Promise<void>): Promise<number> {
  await org.reset();
  const people = await org.people("ACTIVE", PEOPLE);
  const before = await org.latest();
  await suspend(people);
  const calls = (await org.askedSince(before)).filter(({ path }) => path.endsWith("/lifecycle/suspend"));
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last || calls.filter(({ applied }) => applied).length !== PEOPLE) {
    throw new Error(`${calls.length} calls for ${PEOPLE} people.`);
  }
  return PEOPLE / ((Date.parse(last.at) - Date.parse(first.at)) / 1000);
}

async function bareLoop(org: BenchOrg, people: readonly string[], recordIn?: BenchDatabase): Promise<void> {
  const script = join(import.meta.dirname, "bare-loop.ts");
  const recording = recordIn ? [recordIn.url] : [];
  const child = spawn(process.execPath, [script, org.url, org.apiToken, String(AT_ONCE), ...recording], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  child.stdin.end(people.join("\n"));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("The bare loop failed.");
}

type Run = { org: BenchOrg; database: BenchDatabase; folder: string; workers: number };

async function runJob({ workers, ...plan }: Run, people: readonly string[]): Promise<void> {
  await using undo = new AsyncDisposableStack();
  const jobs = await jobsOn(plan.database, plan.org, undo);
  undo.use(await startWorkers({ ...plan, share: 100 }, workers));
  const id = await jobs.plan("user.suspend", people);
  await jobs.start(id);
  await jobs.reach(id, "DONE", 180);
  await jobs.assertAllDone(id);
}
