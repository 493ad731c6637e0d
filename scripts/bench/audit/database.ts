import pg from "pg";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { embeddedDatabase, nativeDatabase } from "../databases.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A migrated, empty database to measure on. */
export type Place = { kind: "embedded" | "PostgreSQL"; url: string; database: Database };

/** The embedded database as the product runs it, and one on the server of TEST_DATABASE_URL where that names one. */
export async function places(undo: AsyncDisposableStack): Promise<Place[]> {
  const embedded = await embeddedDatabase(await temporaryFolder(undo), undo);
  const native = await nativeDatabase(undo);
  const urls = { embedded: embedded.url, ...(native && { PostgreSQL: native.url }) };
  return Object.entries(urls).map(([kind, url]) => {
    const database = createDatabase(url);
    undo.defer(() => database.$disconnect());
    return { kind: kind as Place["kind"], url, database };
  });
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
