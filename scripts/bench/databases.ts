import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { migrate } from "#lib/db/migrate.ts";
import { Child } from "#scripts/processes/child.ts";
import { whenReady } from "#scripts/processes/ready.ts";

/** A database to measure on. */
export interface BenchDatabase {
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
  return { url };
}
