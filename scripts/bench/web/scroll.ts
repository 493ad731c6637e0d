import { type Figure, figure } from "#scripts/bench/figures.ts";
import type { WebBench } from "./main-pages.ts";

const FRAME_MS = 1000 / 60;
const STEPS = 240;

/** Scrolls the longest list there is, a step a frame, and counts the frames that did not come in time. */
export async function measureScroll({ browser, product, session }: WebBench): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(session);
  const page = await context.newPage();
  await page.goto(`${product.url}/people?limit=200`, { waitUntil: "networkidle" });
  const rows = await page.locator("tbody tr").count();
  const times = await page.evaluate(async (steps) => {
    const box = document.querySelector("table")?.parentElement;
    if (!box) return [];
    const pause = () => new Promise<number>((next) => requestAnimationFrame(next));
    const distance = (box.scrollHeight - box.clientHeight) / (steps / 2);
    const taken: number[] = [];
    let before = await pause();
    for (let step = 0; step < steps; step++) {
      box.scrollTop += step < steps / 2 ? distance : -distance;
      const now = await pause();
      taken.push(now - before);
      before = now;
    }
    return taken;
  }, STEPS);
  await context.close();
  const dropped = times.reduce((sum, time) => sum + Math.max(0, Math.round(time / FRAME_MS) - 1), 0);
  const how = `of ${STEPS} while scrolling ${rows} rows down and up within four seconds, without a graphics card`;
  return [figure({ name: "dropped frames: people list", value: dropped, unit: "frames", aim: null, how })];
}
