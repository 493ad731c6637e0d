import { createDatabase, type Database } from "#lib/db/client.ts";
import { LogFilterSchema, type LogFilter } from "#lib/schemas/log.ts";
import { searchArchive } from "#lib/syslog/archive/search.ts";
import { embeddedDatabase } from "../databases.ts";
import { figure, percentile, type Figure } from "../figures.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { fillArchive, personOf } from "./fill.ts";

const ROWS = 1_000_000;
const ROUNDS = 30;
const AIM_MS = 50;
const PAGE = 50;

/** Ten questions people ask of a log; each round asks them about someone or some time else. */
const QUERIES: Record<string, (round: number) => Partial<LogFilter>> = {
  "newest first": () => ({}),
  "one kind of event": () => ({ type: ["user.lifecycle.suspend"] }),
  "a family of events": () => ({ type: ["user.authentication."] }),
  "what one person did": (round) => ({ actor: personOf(round * 331).login }),
  "what was done to one person": (round) => ({ target: personOf(round * 577).id }),
  "failures of a week": (round) => ({ outcome: ["FAILURE"], ...week(round) }),
  "an IP address": (round) => ({ ip: `10.${round % 7}.${round}.${round % 200}` }),
  "a person by name": (round) => ({ keywords: personOf(round * 911).name }),
  "common words": () => ({ keywords: "single sign failure" }),
  "one person's failures in a month": (round) => ({
    target: personOf(round * 733).login,
    outcome: ["FAILURE"],
    since: monthsAgo(round % 24),
  }),
};

const monthsAgo = (months: number) => new Date(Date.UTC(2026, 10 - months, 1)).toISOString();
function week(round: number): Partial<LogFilter> {
  const until = Date.UTC(2026, 9, 1) - round * 30 * 86_400_000;
  return { since: new Date(until - 7 * 86_400_000).toISOString(), until: new Date(until).toISOString() };
}

/** Search of an archive of 1,000,000 entries, through the code that the page and its handler use. */
export async function measureArchiveSearch(undo: AsyncDisposableStack): Promise<Figure[]> {
  const { url } = await embeddedDatabase(await temporaryFolder(undo), undo);
  await fillArchive(url, ROWS);
  const database = createDatabase(url);
  undo.defer(() => database.$disconnect());
  const how = `${ROWS.toLocaleString("en")} entries, ${ROUNDS} times, page of ${PAGE}`;
  const all: number[] = [];
  const bare: number[] = [];
  const figures: Figure[] = [];
  for (const [name, filter] of Object.entries(QUERIES)) {
    const times = await timesOf(database, filter, bare);
    all.push(...times);
    figures.push(
      figure({ name: `archive search, ${name}, p95`, value: percentile(times, 0.95), unit: "ms", aim: AIM_MS, how }),
    );
  }
  const deep = await deepPaging(database);
  return [
    figure({ name: "archive search, ten queries, p95", value: percentile(all, 0.95), unit: "ms", aim: AIM_MS, how }),
    figure({ name: "archive search, deep paging, p95", value: percentile(deep, 0.95), unit: "ms", aim: AIM_MS, how }),
    figure({
      name: "archive search, a bare “SELECT 1” between them, p95",
      value: percentile(bare, 0.95),
      unit: "ms",
      aim: null,
      how,
    }),
    ...figures,
  ];
}

/** @param bare gets what a question that asks for nothing takes in the same moments: as much is the machine's */
async function timesOf(
  database: Database,
  filter: (round: number) => Partial<LogFilter>,
  bare: number[],
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const query = LogFilterSchema.parse(filter(round));
    const start = performance.now();
    await searchArchive(database, query, { after: null, limit: PAGE });
    times.push(performance.now() - start);
    const asked = performance.now();
    await database.$queryRaw`SELECT 1`;
    bare.push(performance.now() - asked);
  }
  return times;
}

/** From a place far back in the list, page after page. */
async function deepPaging(database: Database): Promise<number[]> {
  const times: number[] = [];
  for (const filter of [{}, { type: ["user.session."] }, { keywords: "example" }, { outcome: ["FAILURE" as const] }]) {
    const query = LogFilterSchema.parse(filter);
    for (const share of [0.25, 0.5, 0.75]) {
      let after: string | null = `${Date.UTC(2026, 10, 1) - ROWS * 126_000 * share}_0`;
      for (let page = 0; page < 10 && after !== null; page++) {
        const start = performance.now();
        after = (await searchArchive(database, query, { after, limit: PAGE })).after;
        times.push(performance.now() - start);
      }
    }
  }
  return times;
}
