import type { Page } from "@playwright/test";
import { type Figure, figure } from "#scripts/bench/figures.ts";
import type { WebBench } from "./main-pages.ts";

const FRAME_MS = 1000 / 60;
const STEPS = 240;
/** Reading ten thousand people takes fifty calls, one after the other. */
const READING_MS = 180_000;

/** As tall as the list, with nothing in it: what the machine drops by itself. */
const YARDSTICK = `<main style="height:800px;overflow:auto"><table><tbody><tr><td style="height:360000px">·</td></tr></tbody></table></main>`;

/**
 * Reads everyone into one list, selects them all, and scrolls through it, a step a frame: a page of rows at a time, as
 * with the keys, and from end to end. Counts the frames that did not come in time.
 */
export async function measureScroll({ browser, product, session }: WebBench): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(session);
  const page = await context.newPage();
  await page.setContent(YARDSTICK);
  const alone = await scroll(page, (box) => box / (STEPS / 2));
  await page.goto(`${product.url}/people?scroll=true`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Load all" }).click({ timeout: READING_MS });
  await page.getByText(/^All .* people\./).waitFor({ timeout: READING_MS });
  await page.getByRole("checkbox", { name: /^Select all/ }).click();
  const selected =
    (await page
      .getByRole("region", { name: "Selected rows" })
      .getByText(/ selected/)
      .textContent()) ?? "";
  const steady = await scroll(page, () => 60);
  const whole = await scroll(page, (box) => box / (STEPS / 2));
  await context.close();

  const how = `of ${STEPS}; ${selected}, four seconds down and up, without a graphics card`;
  return [
    dropped("an empty box as tall, from end to end", alone, `of ${STEPS}; what the machine drops by itself`),
    dropped("10,000 selected people, at reading speed", steady, `${how}; 60 pixels a frame`),
    dropped("10,000 selected people, from end to end", whole, `${how}; 3,000 pixels a frame`),
  ];
}

function dropped(name: string, times: readonly number[], how: string): Figure {
  const value = times.reduce((sum, time) => sum + Math.max(0, Math.round(time / FRAME_MS) - 1), 0);
  return figure({ name: `dropped frames: ${name}`, value, unit: "frames", aim: null, how });
}

/** How long each frame took, in ms. @param distance pixels a frame, for so many that there are to scroll */
async function scroll(page: Page, distance: (there: number) => number): Promise<number[]> {
  const there = await page.evaluate(() => {
    const box = document.querySelector("table")?.parentElement;
    return box ? box.scrollHeight - box.clientHeight : 0;
  });
  return page.evaluate(
    async ({ steps, by }) => {
      const box = document.querySelector("table")?.parentElement;
      if (!box) return [];
      box.scrollTop = 0;
      const pause = () => new Promise<number>((next) => requestAnimationFrame(next));
      const taken: number[] = [];
      let before = await pause();
      for (let step = 0; step < steps; step++) {
        box.scrollTop += step < steps / 2 ? by : -by;
        const now = await pause();
        taken.push(now - before);
        before = now;
      }
      return taken;
    },
    { steps: STEPS, by: distance(there) },
  );
}
