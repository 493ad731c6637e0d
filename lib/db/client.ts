import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

/** The database of this process, or of a transaction in it. */
export type Database = PrismaClient;

/** Connections one process holds at most. */
const POOL_SIZE = 10;
/** A database that takes longer to answer is down, as far as someone on the phone is concerned. */
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/** Opens a pool on a PostgreSQL address. Nothing is connected before the first query. */
export function createDatabase(url: string): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: POOL_SIZE,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS,
    },
    // A connection that breaks while idle is replaced on next use, so its error concerns nobody.
    { onPoolError: () => undefined },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}
