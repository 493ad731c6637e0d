import type { Database } from "./client.ts";

/**
 * Takes, or renews, the sole right to a duty among all processes on this database, by the database's clock.
 * @param seconds how long it holds unless renewed; renew well before, and stop what you do when this says no
 * @returns whether the right is `holder`'s now
 */
export async function holdLease(database: Database, name: string, holder: string, seconds: number): Promise<boolean> {
  const held = await database.$executeRaw`
    INSERT INTO lease (name, holder, until) VALUES (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
    ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until
    WHERE lease.holder = EXCLUDED.holder OR lease.until < now()`;
  return held > 0;
}

/** Gives the duty up, so that another need not wait for the lease to run out. */
export async function dropLease(database: Database, name: string, holder: string): Promise<void> {
  await database.lease.deleteMany({ where: { name, holder } });
}
