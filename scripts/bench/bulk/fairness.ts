import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "#lib/db/client.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import { createBudget } from "#lib/rate-budget/budget.ts";
import { getUser } from "#lib/services/users/get.ts";
import { suspendUser } from "#lib/services/users/suspend.ts";
import { figure, percentile, type Figure } from "../figures.ts";
import { tell } from "../run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedDatabase } from "../databases.ts";
import { jobsOn } from "./jobs.ts";
import { startOrg } from "../org.ts";
import { startWorkers } from "./workers.ts";

const PER_MINUTE = 600;
const SHARE = 75;
const LATENCY_MS = 100;
const WORKERS = 4;
const SECONDS = 75;
const CLICK_EVERY_MS = 700;

/**
 * How long someone clicking waits while a job uses all of its share: from the click to the answer, less the answer
 * itself.
 */
export async function measureFairness(undo: AsyncDisposableStack): Promise<Figure[]> {
  const folder = await temporaryFolder(undo);
  const interactive = Math.floor((SECONDS * 1000) / CLICK_EVERY_MS);
  const inJob = Math.ceil((PER_MINUTE * SECONDS) / 60);
  const options = { people: (inJob + interactive) * 1.5, perMinute: PER_MINUTE, latencyMs: LATENCY_MS, folder };
  const org = await startOrg(options, undo);
  const database = await embeddedDatabase(folder, undo);
  const jobs = await jobsOn(database, org, undo);
  const people = await org.people("ACTIVE", inJob + interactive);
  undo.use(await startWorkers({ org, database, folder, share: SHARE }, WORKERS));
  const id = await jobs.plan("user.suspend", people.slice(interactive));

  const client = createDatabase(database.url);
  undo.defer(() => client.$disconnect());
  const { interactive: gate } = createBudget({ database: client, org: org.url, share: SHARE / 100 });
  const okta = createOktaClient({ orgUrl: org.url, credential: apiToken(org.apiToken), gate });
  const before = await org.latest();
  await jobs.start(id);
  await sleep(2_000);
  const waits: number[] = [];
  for (const userId of people.slice(0, interactive)) {
    const begun = performance.now();
    await getUser(okta, { idOrLogin: userId });
    await suspendUser(okta, { userId });
    waits.push(performance.now() - begun - 2 * LATENCY_MS);
    await sleep(CLICK_EVERY_MS);
  }
  const asked = await org.askedSince(before);
  const refused = asked.filter(({ status }) => status === 429).length;
  const done = asked.filter(({ applied }) => applied).length - interactive;
  tell(`  ${done} suspended by the job meanwhile, ${refused} calls refused`);
  const how = `${interactive} times a person read and suspended while ${WORKERS} workers suspend ${done}; limit ${PER_MINUTE} a minute, share ${SHARE} %, org answers in ${LATENCY_MS} ms`;
  return [
    figure({ name: "wait of someone clicking, p95", value: percentile(waits, 0.95), unit: "ms", aim: 1_000, how }),
    figure({ name: "wait of someone clicking, p50", value: percentile(waits, 0.5), unit: "ms", aim: null, how }),
    figure({
      name: "calls refused meanwhile",
      value: refused,
      unit: "calls",
      aim: 0,
      bound: "≤",
      how: "in the same run",
    }),
    figure({
      name: "what the job used of its share",
      value:
        done /
        ((PER_MINUTE * SHARE * ((Date.parse(asked.at(-1)?.at ?? "") - Date.parse(asked[0]?.at ?? "")) / 60_000)) / 100),
      unit: "ratio",
      aim: null,
      how: "in the same run, over its share of that time; it may be ahead by what a minute's end leaves over",
    }),
  ];
}
