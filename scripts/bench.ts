// npm run bench [-- --json] [pages] [javascript] [start]: measures what is promised of the console, all of it or the parts
// that are named, and prints a table or JSON. docs/bench.md says what each figure means.
import { join } from "node:path";
import { startChromium } from "#scripts/bench/chromium.ts";
import type { Figure } from "#scripts/bench/figures.ts";
import { measureJavaScript } from "#scripts/bench/javascript.ts";
import { measurePages } from "#scripts/bench/pages.ts";
import { startProduct } from "#scripts/bench/product.ts";
import { runBench, tell } from "#scripts/bench/run.ts";
import { signIn } from "#scripts/bench/sign-in.ts";
import { measureStart } from "#scripts/bench/start.ts";

const PEOPLE = 10_000;
const root = join(import.meta.dirname, "..");

await runBench({ command: "npm run bench", parts: ["pages", "javascript", "start"], measure });

async function measure(parts: readonly string[], undo: AsyncDisposableStack): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (parts.includes("pages") || parts.includes("javascript")) {
    tell(`Starting the product with ${PEOPLE} people (and building it, where the sources have changed) …`);
    const product = await startProduct(PEOPLE, undo);
    const browser = await startChromium(undo);
    const session = await signIn(browser, product);
    if (parts.includes("javascript")) {
      tell("Looking at the JavaScript of the first pages …");
      figures.push(...(await measureJavaScript(product, browser, session)));
    }
    if (parts.includes("pages")) {
      tell("Visiting people lists and people, one after the other …");
      figures.push(...(await measurePages(product, session, undo)));
    }
  }
  if (parts.includes("start")) {
    tell("Starting a fresh clone of the last commit, twice …");
    figures.push(...(await measureStart(root, undo)));
  }
  return figures;
}
