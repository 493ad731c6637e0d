import pg from "pg";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { embeddedDatabase } from "../databases.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A migrated, empty database to measure on. */
export type Place = { url: string; database: Database };

/** The embedded database as the product runs it. */
export async function makePlace(undo: AsyncDisposableStack): Promise<Place> {
  const { url } = await embeddedDatabase(await temporaryFolder(undo), undo);
  const database = createDatabase(url);
  undo.defer(() => database.$disconnect());
  return { url, database };
}

/** Runs statements without the limits of time that the product's own client has. */
export async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
