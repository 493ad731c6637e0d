import type { Page } from "@playwright/test";
import { digitsOf, type Figure, figure, percentile } from "#scripts/bench/figures.ts";
import { type MainPage, type WebBench, YARDSTICK } from "./main-pages.ts";

const SLOWDOWN = 4;
const ROUNDS = 7;

type Vitals = { ttfb: number; lcp: number; cls: number; inp: number };

/** What is said of each page; the aims are stricter than what the web's vital signs call good (web.dev, “Web Vitals”). */
const VITALS = [
  { key: "ttfb", title: "first byte", unit: "ms", aim: null, also: "" },
  { key: "lcp", title: "LCP", unit: "ms", aim: 1500, also: "" },
  { key: "cls", title: "CLS", unit: "ratio", aim: 0.05, also: "" },
  { key: "inp", title: "INP", unit: "ms", aim: 100, also: "; typing into the search box, Escape, Tab" },
] as const;

declare global {
  // What the page itself notes, before anything of ours runs in it.
  var benchVitals: { lcp: number; cls: number; inp: number } | undefined;
}

/** Runs in the page: notes the largest paint, shifts nobody asked for, and the slowest answer to a key or click. */
function observe(): void {
  const noted = { lcp: 0, cls: 0, inp: 0 };
  globalThis.benchVitals = noted;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...(type === "event" && { durationThreshold: 16 }),
    });
  watch("largest-contentful-paint", (entry) => (noted.lcp = entry.startTime));
  watch("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) noted.cls += value;
  });
  watch("event", (entry) => {
    const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number };
    if (interactionId > 0) noted.inp = Math.max(noted.inp, entry.duration);
  });
}

/**
 * What each main page is like on a processor four times as slow. All are visited in rounds, an empty page with them: what a
 * busy machine adds for a while, it adds to all.
 */
export async function measureVitals(bench: WebBench): Promise<Figure[]> {
  const visited = [YARDSTICK, ...bench.pages];
  const visits = new Map<MainPage, Vitals[]>(visited.map((page) => [page, []]));
  // The round before the first is the server's: it compiles what a console that runs for days has compiled long since.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const page of visited) {
      const vitals = await visit(bench, page);
      if (round > 0) visits.get(page)?.push(vitals);
    }
  }
  const at = (share: number, page: MainPage, key: keyof Vitals) =>
    percentile(
      (visits.get(page) ?? []).map((vitals) => vitals[key]),
      share,
    );
  return bench.pages.flatMap((page) =>
    VITALS.map(({ key, title, unit, aim, also }) => {
      const beside = `p95 ${shown(at(0.95, page, key), unit)}; an empty page beside it ${shown(at(0.5, YARDSTICK, key), unit)}`;
      const how = `median of ${ROUNDS}; ${beside}; empty cache, processor ${SLOWDOWN}× slower${also}`;
      return figure({ name: `${title}: ${page.name}`, value: at(0.5, page, key), unit, aim, how });
    }),
  );
}

const shown = (value: number, unit: string): string => value.toFixed(digitsOf(unit));

async function visit({ browser, product, session }: WebBench, { path }: MainPage): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(session);
  await context.addInitScript(observe);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(`${product.url}${path}`, { waitUntil: "networkidle" });
  const ttfb = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return entry ? entry.responseStart - entry.requestStart : 0;
  });
  const { lcp, cls } = await noted(page);
  await interact(page);
  const { inp } = await noted(page);
  await context.close();
  return { ttfb, lcp, cls, inp };
}

async function interact(page: Page): Promise<void> {
  const search = page.getByRole("banner").getByRole("combobox");
  if ((await search.count()) > 0) {
    await search.click();
    await page.keyboard.type("ann", { delay: 150 });
    await page.getByRole("option").first().waitFor();
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  // Two frames, so that what the last key caused is painted and noted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function noted(page: Page): Promise<NonNullable<typeof globalThis.benchVitals>> {
  const found = await page.evaluate(() => globalThis.benchVitals);
  if (!found) throw new Error("The page noted nothing about itself.");
  return found;
}
