// npm run bench:bulk [-- --json] [ceiling] [fairness] [crash] [cost] [memory]: measures the speed and safety of bulk jobs, all
// of it or the parts that are named, and prints a table or JSON. docs/bench.md says what each figure means.
import { measureCost } from "#scripts/bench/bulk/cost.ts";
import { measureCrash } from "#scripts/bench/bulk/crash.ts";
import { measureCeiling } from "#scripts/bench/bulk/ceiling.ts";
import { measureMemory } from "#scripts/bench/bulk/memory.ts";
import { measureFairness } from "#scripts/bench/bulk/fairness.ts";
import type { Figure } from "#scripts/bench/figures.ts";
import { runBench, tell } from "#scripts/bench/run.ts";

const MEASURES: Record<string, { words: string; measure: (undo: AsyncDisposableStack) => Promise<Figure[]> }> = {
  ceiling: { words: "Jobs at the org's limit …", measure: measureCeiling },
  fairness: { words: "Someone clicking while a job runs …", measure: measureFairness },
  crash: { words: "Workers that are killed …", measure: measureCrash },
  memory: { words: "Files of many people …", measure: measureMemory },
  cost: { words: "Jobs without rate limits, beside a bare loop …", measure: measureCost },
};

await runBench({ command: "npm run bench:bulk", parts: Object.keys(MEASURES), measure });

async function measure(parts: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(MEASURES)) {
    if (!parts.includes(name)) continue;
    tell(part.words);
    // Each part with everything of its own, ended before the next begins.
    await using undo = new AsyncDisposableStack();
    figures.push(...(await part.measure(undo)));
  }
  return figures;
}
