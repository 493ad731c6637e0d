// npm run bench:audit [-- --json] [parts]: measures what is promised of the trail and of the System Log's archive, and
// prints a table or JSON. Minutes each; scripts/bench/audit-parts.ts has the parts.
import { AUDIT_PARTS } from "#scripts/bench/audit-parts.ts";
import type { Figure } from "#scripts/bench/figures.ts";
import { runBench, tell } from "#scripts/bench/run.ts";

await runBench({ command: "npm run bench:audit", parts: Object.keys(AUDIT_PARTS), measure });

async function measure(parts: readonly string[], undo: AsyncDisposableStack): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) {
    tell(`Measuring ${part} …`);
    figures.push(...((await AUDIT_PARTS[part]?.(undo)) ?? []));
  }
  return figures;
}
