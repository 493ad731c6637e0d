import type { Session } from "./sign-in.ts";
import type { Figure } from "./figures.ts";
import { figure, percentile } from "./figures.ts";
import { asker } from "./pages/ask.ts";
import type { Clients, Pair } from "./pages/pairs.ts";
import { measurePair } from "./pages/pairs.ts";
import { RequestList } from "./pages/request-list.ts";
import { listVisits, personVisits, somePeople } from "./pages/visits.ts";
import { Yardstick } from "./pages/yardstick.ts";
import type { RunningProduct } from "./product.ts";

const VISITS = 200;
/**
 * Visits before those that count, until the engine has compiled what a console that runs for days has compiled long
 * since.
 */
const WARM_UP = 100;
const AIM_MS = 30;

/**
 * Server time of the people list and the person page, as pages and as the data behind them, and how much of it is the
 * console's own: the rest is what the org takes for the same calls. One request at a time.
 */
export async function measurePages(
  product: RunningProduct,
  session: Session,
  undo: AsyncDisposableStack,
): Promise<Figure[]> {
  const cookie = session.map(({ name, value }) => `${name}=${value}`).join("; ");
  const askUncompressed = asker(product.url, { cookie }, undo);
  const askConsole = asker(product.url, { cookie, "accept-encoding": "gzip" }, undo);
  const askOrg = asker(product.orgUrl, { authorization: `SSWS ${product.apiToken}` }, undo);
  const clients = { askConsole, askOrg, requests: new RequestList(askOrg) };
  // Pages and data get different people, or the second would find warm what the first had to fetch.
  const people = await somePeople(askOrg, 2 * (WARM_UP + VISITS));
  const inPages = people.filter((_, index) => index % 2 === 0);
  const inData = people.filter((_, index) => index % 2 === 1);
  const paths = {
    "people list, page": (await listVisits(inPages, askUncompressed)).map(({ page }) => page),
    "people list, data": (await listVisits(inData, askUncompressed)).map(({ data }) => data),
    "person, page": personVisits(inPages).map(({ page }) => page),
    "person, data": personVisits(inData).map(({ data }) => data),
  };
  const yardstick = new Yardstick();
  const pairs = await measureInTurn(paths, clients, yardstick);
  return [...Object.entries(pairs).flatMap(([name, ofName]) => figuresOf(name, ofName)), ...yardstick.figures()];
}

/** One of each in turn, so that whatever else this machine does meanwhile falls on all alike. */
async function measureInTurn(
  paths: Record<string, string[]>,
  clients: Clients,
  yardstick: Yardstick,
): Promise<Record<string, Pair[]>> {
  const pairs = Object.fromEntries(Object.keys(paths).map((name) => [name, [] as Pair[]]));
  for (let round = 0; round < WARM_UP + VISITS; round++) {
    yardstick.lay();
    for (const [name, ofName] of Object.entries(paths)) {
      const path = ofName[round];
      if (path === undefined) continue;
      const pair = await measurePair(path, clients);
      if (round >= WARM_UP) pairs[name]?.push(pair);
    }
  }
  return pairs;
}

function figuresOf(name: string, pairs: readonly Pair[]): Figure[] {
  const calls = percentile(
    pairs.map((pair) => pair.calls),
    0.5,
  );
  const beside = `${pairs.length} visits, ${calls} call${calls === 1 ? "" : "s"} to the org at p50`;
  const measures = [
    { what: "server time", of: (pair: Pair) => pair.console, aim: null, how: beside },
    { what: "the org alone", of: (pair: Pair) => pair.org, aim: null, how: "the same calls, right after each visit" },
    {
      what: "console's share",
      of: (pair: Pair) => pair.console - pair.org,
      aim: AIM_MS,
      how: "the difference, visit by visit",
    },
  ];
  return measures.flatMap(({ what, of, aim, how }) =>
    [0.5, 0.95].map((share) =>
      figure({
        name: `${name}: ${what}, p${share * 100}`,
        value: percentile(pairs.map(of), share),
        unit: "ms",
        aim,
        how,
      }),
    ),
  );
}
