import pg from "pg";
import { log } from "#lib/utils/log.ts";

/** How often tables are looked at. */
const EVERY_MS = 60_000;
/** New rows from which on a table is vacuumed: few, so that each time takes no longer than a page of a list. */
const MOST_NEW = 1_000;
/** Dead rows that a table may have besides a fifth of it, as with PostgreSQL's autovacuum. */
const MOST_DEAD = 1_000;
/** Changed rows besides a fifth of a table from which on the planner is told anew what is frequent in it. */
const MOST_CHANGED = 250;
const SHARE = 0.2;

type Table = { name: string; vacuum: boolean; analyze: boolean };

/** What a PostgreSQL would do by itself (autovacuum), and the embedded one has no process for. */
export function startUpkeep(url: string): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => keepUp(url))
      .catch((error: unknown) => log.error("The upkeep of the embedded database failed.", { error }));
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/**
 * Vacuums and analyzes the tables that have changed enough. Whoever is the first to read a row that was never vacuumed
 * writes its page anew, with a copy in the write-ahead log: searches took ten times as long.
 * @param url of the embedded database
 */
export async function keepUp(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // The counts begin anew with each start of the database; a table's size is remembered.
    const { rows } = await client.query<Table>(
      `SELECT quote_ident(pg_class.relname) AS name,
         n_ins_since_vacuum > $1 OR n_dead_tup > $2 + $4 * greatest(reltuples, 0) AS vacuum,
         n_mod_since_analyze > $3 + $4 * greatest(reltuples, 0) AS analyze
       FROM pg_stat_user_tables JOIN pg_class ON oid = relid`,
      [MOST_NEW, MOST_DEAD, MOST_CHANGED, SHARE],
    );
    for (const { name, vacuum, analyze } of rows) {
      if (vacuum) await client.query(`VACUUM (TRUNCATE OFF) ${name}`);
      if (analyze) await client.query(`ANALYZE ${name}`);
    }
  } finally {
    await client.end();
  }
}
