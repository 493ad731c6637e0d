import { searchTrail } from "#lib/audit/search.ts";
import { AuditQuerySchema, type AuditFilter } from "#lib/schemas/audit.ts";
import { figure, percentile, type Figure } from "../figures.ts";
import { makePlace } from "./database.ts";
import { actorOf, fillTrail, personOf } from "./fill-trail.ts";

const ROWS = Number(process.env.ROWS ?? 1_000_000);
const ROUNDS = 20;
const AIM_MS = 50;
const PAGE = 50;
const START = Date.UTC(2026, 10, 1);
const DAY_MS = 86_400_000;

/** Questions people ask of a trail; each round asks them about someone or some time else. */
const QUERIES: Record<string, (round: number) => Partial<AuditFilter>> = {
  "newest first": () => ({}),
  "what one agent did": (round) => ({ actor: actorOf(round * 7) }),
  "what was done to one person": (round) => ({ target: personOf(round * 577) }),
  "a person by the start of their login": (round) => ({ target: `person.${(round * 911) % 10_000}` }),
  deletions: () => ({ action: ["user.delete"] }),
  failures: () => ({ result: ["failure"] }),
  "failures of one agent in a month": (round) => ({ actor: actorOf(round), result: ["failure"], ...month(round) }),
  "a ticket's number": (round) => ({ text: `INC-${100_000 + ((round * 7919) % Math.floor(ROWS / 3))}` }),
  "the start of an old ticket's number": (round) => ({ text: `INC-${100 + round}` }),
  "a ticket that is not there": () => ({ text: "INC-7" }),
  "words of an error": () => ({ text: "this is not allowed" }),
  "common words": () => ({ text: "lost phone" }),
  "factor resets of one agent with a word": (round) => ({
    actor: actorOf(round),
    action: ["factor.resetAll"],
    text: "holiday",
  }),
};

/** Searches whose pages are turned to far back. */
const PAGED: Record<string, Partial<AuditFilter>> = {
  "deep paging": {},
  "deep paging of failures": { result: ["failure"] },
};

function month(round: number): Partial<AuditFilter> {
  const until = START - (round + 1) * 30 * DAY_MS;
  return { since: new Date(until - 30 * DAY_MS).toISOString(), until: new Date(until).toISOString() };
}

/** Search of a trail of 1,000,000 entries, through the code that the page and its handler use. */
export async function measureTrailSearch(undo: AsyncDisposableStack): Promise<Figure[]> {
  const { url, database } = await makePlace(undo);
  await fillTrail(url, ROWS);
  const how = `${ROWS.toLocaleString("en")} entries, ${ROUNDS} times, page of ${PAGE}`;
  const bare: number[] = [];
  const ask = async (filter: Partial<AuditFilter>, before = 0) => {
    const start = performance.now();
    const page = await searchTrail(database, AuditQuerySchema.parse({ ...filter, before, limit: PAGE }));
    const ms = performance.now() - start;
    // What a question that asks for nothing takes in the same moments: as much is the machine's.
    const asked = performance.now();
    await database.$queryRaw`SELECT 1`;
    bare.push(performance.now() - asked);
    return { ms, page };
  };
  // The first question also opens a connection.
  await ask({});
  const all: number[] = [];
  const figures: Figure[] = [];
  const note = (name: string, times: readonly number[]) => {
    all.push(...times);
    figures.push(
      figure({
        name: `trail search, ${name}, p95`,
        value: percentile(times, 0.95),
        unit: "ms",
        aim: AIM_MS,
        how,
      }),
    );
  };
  for (const [name, filter] of Object.entries(QUERIES)) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { ms, page } = await ask(filter(round));
      times.push(ms);
      found += page.rows.length;
    }
    if (found === 0 && name !== "a ticket that is not there")
      throw new Error(`“${name}” found nothing: there is nothing to measure.`);
    note(name, times);
  }
  for (const [name, filter] of Object.entries(PAGED)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      times.push((await ask(filter, Math.floor((ROWS * (round + 1)) / (ROUNDS + 2)))).ms);
    note(name, times);
  }
  return [
    ...figures,
    figure({
      name: `trail search, a bare “SELECT 1” between them, p95`,
      value: percentile(bare, 0.95),
      unit: "ms",
      aim: null,
      how,
    }),
    figure({
      name: `trail search, all of these, p95`,
      value: percentile(all, 0.95),
      unit: "ms",
      aim: AIM_MS,
      how,
    }),
  ];
}
