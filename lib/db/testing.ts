import { createHash, randomBytes } from "node:crypto";
import { existsSync, openAsBlob } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedDatabase } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrate/files.ts";

export interface TestDatabase {
  /** A DATABASE_URL with the newest schema and no rows. */
  url: string;
  close(): Promise<void>;
}

/**
 * A database of the caller's own, migrated and empty: embedded and in memory, or a new one on the server of
 * TEST_DATABASE_URL (whose role must be allowed to create databases), dropped again by `close`.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? createOnServer(server) : createEmbedded();
}

async function createOnServer(server: string): Promise<TestDatabase> {
  const name = `gatehouse_test_${randomBytes(8).toString("hex")}`;
  await runOnServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  await migrate(url.href);
  return { url: url.href, close: () => drop(server, name) };
}

/** For so long the connections that `FORCE` ends may take to be gone; PostgreSQL itself waits five seconds for them. */
const ENDED_WITHIN_MS = 60_000;
/** PostgreSQL's `object_in_use`. */
const IN_USE = "55006";

async function drop(server: string, name: string): Promise<void> {
  const latest = Date.now() + ENDED_WITHIN_MS;
  for (;;) {
    try {
      return await runOnServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    } catch (error) {
      if ((error as { code?: unknown }).code !== IN_USE || Date.now() > latest) throw error;
    }
  }
}

async function runOnServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function createEmbedded(): Promise<TestDatabase> {
  const file = await templateFile();
  if (existsSync(file)) return startEmbeddedDatabase({ from: await openAsBlob(file) });
  const database = await startEmbeddedDatabase();
  await migrate(database.url);
  const made = `${file}.${process.pid}`;
  await writeFile(made, Buffer.from(await (await database.dump()).arrayBuffer()));
  await rename(made, file);
  return database;
}

// Making and migrating a database takes seconds, loading a finished one a third of one. Kept per state of the migrations.
async function templateFile(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  const folder = join(root, "node_modules/.cache/gatehouse");
  await mkdir(folder, { recursive: true });
  const engine = await readFile(join(root, "node_modules/@electric-sql/pglite/package.json"));
  const { migrationDirectories } = await readMigrations();
  const key = createHash("sha256").update(engine).update(JSON.stringify(migrationDirectories)).digest("hex");
  return join(folder, `test-database-${key.slice(0, 16)}.tar`);
}
