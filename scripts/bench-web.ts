// npm run bench:web [-- --json] [vitals] [javascript] [tasks] [scroll]: measures what using the console is like, in
// Chromium, with 10,000 people, and prints a table or JSON. docs/bench-web.md says what each figure means.
import { startChromium } from "#scripts/bench/chromium.ts";
import type { Figure } from "#scripts/bench/figures.ts";
import { startProduct } from "#scripts/bench/product.ts";
import { runBench, tell } from "#scripts/bench/run.ts";
import { signIn } from "#scripts/bench/sign-in.ts";
import { mainPages } from "#scripts/bench/web/main-pages.ts";
import { measureScroll } from "#scripts/bench/web/scroll.ts";
import { measureTasks } from "#scripts/bench/web/tasks.ts";
import { measureVitals } from "#scripts/bench/web/vitals.ts";
import { measureWeights } from "#scripts/bench/web/weights.ts";

const PEOPLE = 10_000;

await runBench({ command: "npm run bench:web", parts: ["vitals", "javascript", "tasks", "scroll"], measure });

async function measure(parts: readonly string[], undo: AsyncDisposableStack): Promise<Figure[]> {
  tell(`Starting the product with ${PEOPLE} people (and building it, where the sources have changed) …`);
  const product = await startProduct(PEOPLE, undo);
  const browser = await startChromium(undo);
  const session = await signIn(browser, product);
  const bench = { product, browser, session, pages: await mainPages(product) };
  const figures: Figure[] = [];
  if (parts.includes("javascript")) {
    tell("Weighing the JavaScript of each page …");
    figures.push(...(await measureWeights(bench)));
  }
  if (parts.includes("vitals")) {
    tell("Visiting each page on a processor four times as slow …");
    figures.push(...(await measureVitals(bench)));
  }
  if (parts.includes("scroll")) {
    tell("Scrolling …");
    figures.push(...(await measureScroll(bench)));
  }
  if (parts.includes("tasks")) {
    tell("Doing everyday tasks and counting keys and clicks …");
    figures.push(...(await measureTasks(bench)));
  }
  return figures;
}
