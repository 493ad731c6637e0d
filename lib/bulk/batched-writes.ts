import type { Trail } from "#lib/audit/trail.ts";
import { gather } from "#lib/utils/gather.ts";

/**
 * What becomes of items trickles in call by call. Nobody waits for it to be written down, so it is written for many at once:
 * a statement's own cost is that of a dozen of its rows.
 */
export const BATCHED_WRITES = { most: 200, everyMs: 100, enough: 40 } as const;

/** A trail for many items at once, whose entries wait up to `BATCHED_WRITES.everyMs` for others to share a statement with. */
export function withBatchedWrites(trail: Trail): Trail {
  const append = gather(BATCHED_WRITES, async (drafts: Parameters<Trail["append"]>[0][]) =>
    drafts.map((draft) => trail.append(draft)),
  );
  return { ...trail, append };
}
