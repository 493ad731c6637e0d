import type { Page } from "@playwright/test";
import { type Figure, figure, percentile } from "#scripts/bench/figures.ts";
import { type MainPage, type WebBench, YARDSTICK } from "./main-pages.ts";

const SLOWDOWN = 4;
const VISITS = 5;
/** The share at which the web's vital signs are judged (web.dev, “Web Vitals”). */
const SHARE = 0.75;

type Vitals = { ttfb: number; lcp: number; cls: number; inp: number };

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

/** What each main page is like on a processor four times as slow, at the 75th percentile of a few visits. */
export async function measureVitals(bench: WebBench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of [YARDSTICK, ...bench.pages]) {
    // The first is the server's: it compiles what a console that runs for days has compiled long since.
    await visit(bench, page);
    const visits: Vitals[] = [];
    for (let count = 0; count < VISITS; count++) visits.push(await visit(bench, page));
    const at = (of: (vitals: Vitals) => number) => percentile(visits.map(of), SHARE);
    const how = `p75 of ${VISITS} visits, empty cache, processor ${SLOWDOWN}× slower`;
    figures.push(
      figure({ name: `first byte: ${page.name}`, value: at(({ ttfb }) => ttfb), unit: "ms", aim: null, how }),
      figure({ name: `LCP: ${page.name}`, value: at(({ lcp }) => lcp), unit: "ms", aim: 1500, how }),
      figure({ name: `CLS: ${page.name}`, value: at(({ cls }) => cls), unit: "ratio", aim: 0.05, how }),
      figure({
        name: `INP: ${page.name}`,
        value: at(({ inp }) => inp),
        unit: "ms",
        aim: 100,
        how: `${how}; typing into the search box, Escape, Tab`,
      }),
    );
  }
  return figures;
}

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
