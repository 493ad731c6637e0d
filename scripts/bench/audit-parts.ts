import { measureAppends } from "./audit/appends.ts";
import { measureRefusedWrites } from "./audit/refused-writes.ts";
import { measureTrailSearch } from "./audit/search.ts";
import { measureTampering } from "./audit/tampering.ts";
import { measureVerification } from "./audit/verification.ts";
import type { Figure } from "./figures.ts";
import { measureHooks } from "./system-log/hooks.ts";
import { measurePolling } from "./system-log/polling.ts";
import { measureArchiveSearch } from "./system-log/search.ts";

/** The parts of `npm run bench:audit` by name. Each measures, and leaves to `undo` what is to be cleared away. */
export const AUDIT_PARTS: Record<string, (undo: AsyncDisposableStack) => Promise<Figure[]>> = {
  tampering: measureTampering,
  appends: measureAppends,
  "refused-writes": measureRefusedWrites,
  "trail-search": measureTrailSearch,
  verification: measureVerification,
  "archive-search": measureArchiveSearch,
  "log-polling": measurePolling,
  "event-hooks": measureHooks,
};
