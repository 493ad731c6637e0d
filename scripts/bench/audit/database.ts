import { randomBytes } from "node:crypto";
import pg from "pg";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { migrate } from "#lib/db/migrate.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A migrated, empty database to measure on. */
export type Place = { kind: "embedded" | "PostgreSQL"; url: string; database: Database };

/** The embedded database on disk, and one on the server of BENCH_DATABASE_URL where that names one. */
export async function places(undo: AsyncDisposableStack): Promise<Place[]> {
  const dataDir = await temporaryFolder(undo);
  const server = await startEmbeddedDatabase({ dataDir });
  undo.defer(() => server.close());
  const native = process.env.BENCH_DATABASE_URL;
  const urls = { embedded: server.url, ...(native && { PostgreSQL: await createOn(native, undo) }) };
  return await Promise.all(
    Object.entries(urls).map(async ([kind, url]) => {
      await migrate(url);
      const database = createDatabase(url);
      undo.defer(() => database.$disconnect());
      return { kind: kind as Place["kind"], url, database };
    }),
  );
}

async function createOn(server: string, undo: AsyncDisposableStack): Promise<string> {
  const name = `gatehouse_bench_${randomBytes(8).toString("hex")}`;
  await run(server, `CREATE DATABASE ${name}`);
  undo.defer(() => run(server, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = name;
  return url.href;
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
