import { setTimeout as sleep } from "node:timers/promises";
import { figure, type Figure } from "../figures.ts";
import { tell } from "../run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedDatabase } from "../databases.ts";
import { jobsOn } from "./jobs.ts";
import { startOrg } from "../org.ts";
import { startWorkers } from "./workers.ts";

const PER_MINUTE = 600;
const MINUTES = 2;
/** More than fit, so that the job is still under way when the time is over. */
const PEOPLE = PER_MINUTE * (MINUTES + 0.5);
const WORKERS = [1, 4];

/** How much of Okta's limit a job uses, and how often it is told that there is nothing left. */
export async function measureCeiling(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const figures: Figure[] = [];
  for (const workers of WORKERS) {
    await using run = new AsyncDisposableStack();
    const org = await startOrg({ people: PEOPLE * 1.5, perMinute: PER_MINUTE, latencyMs: 100, folder }, run);
    const database = await embeddedDatabase(folder, run);
    const jobs = await jobsOn(database, org, run);
    const people = await org.people("ACTIVE", PEOPLE);
    run.use(await startWorkers({ org, database, folder, share: 100 }, workers));
    const id = await jobs.plan("user.suspend", people);
    const before = await org.latest();
    await jobs.start(id);
    await sleep((MINUTES * 60 + 5) * 1000);
    const asked = await org.askedSince(before);
    const done = asked.filter(({ applied }) => applied).map(({ at }) => Date.parse(at));
    const first = Math.min(...done);
    const inTime = done.filter((at) => at < first + MINUTES * 60_000).length;
    const refused = asked.filter(({ status }) => status === 429).length;
    const who = `${workers} ${workers === 1 ? "worker" : "workers"}`;
    tell(`  ${who}: ${inTime} in ${MINUTES} minutes, ${refused} refused`);
    figures.push(
      figure({
        name: `suspensions over the limit's own figure, ${who}`,
        value: inTime / (PER_MINUTE * MINUTES),
        unit: "ratio",
        aim: 0.97,
        bound: "≥",
        how: `${inTime} in the ${MINUTES} minutes from the first, of a job of ${PEOPLE}; limit ${PER_MINUTE} a minute, share 100 %, org answers in 100 ms`,
      }),
      figure({
        name: `calls refused by the limit, ${who}`,
        value: refused,
        unit: "calls",
        aim: 0,
        bound: "≤",
        how: `of ${asked.length} in the same run`,
      }),
    );
  }
  return figures;
}
