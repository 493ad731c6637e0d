// npm run bench:audit [-- --json] [parts]: measures what is promised of the trail and of the System Log's archive, and
// prints a table or JSON. Minutes each.
import { measureAppends } from "#scripts/bench/audit/appends.ts";
import { measureRefusedWrites } from "#scripts/bench/audit/refused-writes.ts";
import { measureTrailSearch } from "#scripts/bench/audit/search.ts";
import { measureTampering } from "#scripts/bench/audit/tampering.ts";
import { measureVerification } from "#scripts/bench/audit/verification.ts";
import { measureHooks } from "#scripts/bench/system-log/hooks.ts";
import { measurePolling } from "#scripts/bench/system-log/polling.ts";
import { measureArchiveSearch } from "#scripts/bench/system-log/search.ts";
import type { Figure } from "#scripts/bench/figures.ts";
import { runBench, tell } from "#scripts/bench/run.ts";

/** The parts by name. Each measures, and leaves to `undo` what is to be cleared away. */
const AUDIT_PARTS: Record<string, (undo: AsyncDisposableStack) => Promise<Figure[]>> = {
  tampering: measureTampering,
  appends: measureAppends,
  "refused-writes": measureRefusedWrites,
  "trail-search": measureTrailSearch,
  verification: measureVerification,
  "archive-search": measureArchiveSearch,
  "log-polling": measurePolling,
  "event-hooks": measureHooks,
};

await runBench({ command: "npm run bench:audit", parts: Object.keys(AUDIT_PARTS), measure });

async function measure(parts: readonly string[], undo: AsyncDisposableStack): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) {
    tell(`Measuring ${part} …`);
    figures.push(...((await AUDIT_PARTS[part]?.(undo)) ?? []));
  }
  return figures;
}
