// npm run bench [-- --json] [pages] [javascript] [start]: measures what is promised of the console, all of it or the parts
// that are named, and prints a table or JSON. docs/bench.md says what each figure means.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startChromium } from "#scripts/bench/chromium.ts";
import type { Figure } from "#scripts/bench/figures.ts";
import { measureJavaScript } from "#scripts/bench/javascript.ts";
import { measurePages } from "#scripts/bench/pages.ts";
import { startProduct } from "#scripts/bench/product.ts";
import { signIn } from "#scripts/bench/sign-in.ts";
import { measureStart } from "#scripts/bench/start.ts";
import { table } from "#scripts/bench/table.ts";
import { SetupError } from "#scripts/setup-error.ts";

const PARTS = ["pages", "javascript", "start"];
const PEOPLE = 10_000;
const root = join(import.meta.dirname, "..");
/** Ends and clears away everything that was begun, the last first. */
const undo = new AsyncDisposableStack();
let stopping = false;

// Not `once`: a terminal sends Ctrl-C to everybody, and whoever started us passes it on too.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => void stop());

try {
  const { json, parts } = readArguments();
  const figures = await measure(parts);
  await undo.disposeAsync();
  console.log(json ? JSON.stringify(figures, null, 2) : `\n${table(figures)}`);
  process.exit(0);
} catch (error) {
  if (!stopping) {
    await undo.disposeAsync();
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}

function readArguments(): { json: boolean; parts: string[] } {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
    const stray = positionals.find((part) => !PARTS.includes(part));
    if (stray) throw new Error(`There is no part “${stray}”.`);
    return { json: values.json ?? false, parts: positionals.length > 0 ? positionals : PARTS };
  } catch (error) {
    throw new SetupError(`${(error as Error).message} Use: npm run bench -- [--json] [${PARTS.join("] [")}]`);
  }
}

async function measure(parts: readonly string[]): Promise<Figure[]> {
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

/** Progress, beside what is printed in the end. */
function tell(sentence: string): void {
  console.error(sentence);
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  tell("\nStopping …");
  await undo.disposeAsync();
  process.exit(130);
}
