import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { migrate } from "#lib/db/migrate.ts";
import { createTestDatabase } from "#lib/db/testing.ts";
import { Child } from "#scripts/processes/child.ts";
import { whenReady } from "#scripts/processes/ready.ts";

/** A database to measure on. */
export interface BenchDatabase {
  name: string;
  url: string;
}

let made = 0;

/** The embedded database as `npm start` runs it: in a process of its own, on disk. */
export async function embeddedDatabase(folder: string, undo: AsyncDisposableStack): Promise<BenchDatabase> {
  const dataDir = join(folder, `database-${++made}`);
  await mkdir(dataDir);
  const log = join(folder, `database-${made}.log`);
  const child = new Child({ name: "database", args: ["scripts/database.ts", dataDir], env: process.env, log });
  undo.defer(() => child.stop());
  const { url = "" } = await whenReady(child, child.readyMessage());
  await migrate(url);
  return { name: "embedded database", url };
}

/** A new database on the PostgreSQL of TEST_DATABASE_URL; `null` where that names none. */
export async function nativeDatabase(undo: AsyncDisposableStack): Promise<BenchDatabase | null> {
  if (!process.env.TEST_DATABASE_URL) return null;
  const { url, close } = await createTestDatabase();
  undo.defer(close);
  return { name: "PostgreSQL", url };
}
