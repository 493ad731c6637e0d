import type { Page } from "@playwright/test";
import { digitsOf, type Figure, figure, percentile } from "#scripts/bench/figures.ts";
import { type MainPage, type WebBench, YARDSTICK } from "./main-pages.ts";

const SLOWDOWN = 4;
const VISITS = 7;

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
 * What each main page is like on a processor four times as slow. An empty page is visited beside each visit: what a busy
 * machine adds, it adds to both.
 */
export async function measureVitals(bench: WebBench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of bench.pages) {
    // The first is the server's: it compiles what a console that runs for days has compiled long since.
    await visit(bench, page);
    const visits: Vitals[] = [];
    const empty: Vitals[] = [];
    for (let count = 0; count < VISITS; count++) {
      visits.push(await visit(bench, page));
      empty.push(await visit(bench, YARDSTICK));
    }
    for (const { key, title, unit, aim, also } of VITALS) {
      const at = (share: number, of = visits) =>
        percentile(
          of.map((vitals) => vitals[key]),
          share,
        );
      const beside = `p95 ${shown(at(0.95), unit)}; an empty page beside it ${shown(at(0.5, empty), unit)}`;
      const how = `median of ${VISITS}; ${beside}; empty cache, processor ${SLOWDOWN}× slower${also}`;
      figures.push(figure({ name: `${title}: ${page.name}`, value: at(0.5), unit, aim, how }));
    }
  }
  return figures;
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
