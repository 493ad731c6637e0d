import type { Database } from "#lib/db/client.ts";
import type { ShareOf } from "./search-tokens.ts";

/** The planner's figures change slowly, and a page of the log asks for them with every letter typed. */
const KNOWN_FOR_MS = 5 * 60_000;

// oxlint-disable-next-line gatehouse/module-state -- a cache
const known = new WeakMap<Database, { at: number; shares: Promise<ShareOf> }>();

/**
 * How frequent words are in the archive, by the figures that the database's planner goes by: a word that is not among the
 * most frequent few thousand counts as one that hardly is there. All are, before the first ANALYZE.
 */
export function tokenShares(database: Database): Promise<ShareOf> {
  const entry = known.get(database);
  if (entry && Date.now() - entry.at < KNOWN_FOR_MS) return entry.shares;
  const shares = read(database);
  shares.catch(() => known.delete(database));
  known.set(database, { at: Date.now(), shares });
  return shares;
}

async function read(database: Database): Promise<ShareOf> {
  const rows = await database.$queryRaw<{ word: string; share: number }[]>`
    SELECT figures.word, figures.share FROM pg_stats, LATERAL unnest(
      most_common_elems::text::text[], most_common_elem_freqs) AS figures(word, share)
    WHERE schemaname = current_schema() AND tablename = 'log_entry' AND attname = 'words' AND figures.word IS NOT NULL`;
  const shares = new Map(rows.map(({ word, share }) => [word, share]));
  return (word, isBeginning) => {
    if (!isBeginning) return shares.get(word) ?? 0;
    const all = rows.reduce((sum, each) => (each.word.startsWith(word) ? sum + each.share : sum), 0);
    return Math.min(all, 1);
  };
}
