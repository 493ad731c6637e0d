import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { migrate, pendingSql } from "./migrate.ts";
import { readMigrations } from "./migrate/files.ts";
import { createEmptyDatabase, createTestDatabase } from "./testing.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

function kept<T extends { close(): Promise<void> }>(database: T): T {
  open.push(database);
  return database;
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  test("applies every migration once", async () => {
    const { url } = kept(await createEmptyDatabase());
    const names = (await readMigrations()).migrationDirectories.map((directory) => directory.path);
    expect(await migrate(url)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
    const applied = await rows(url, "SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at");
    expect(applied).toEqual(names.map((name) => ({ name })));
  });

  test("says why a migration failed, and leaves nothing of it behind", async () => {
    const { url } = kept(await createEmptyDatabase());
    const list = await readMigrations();
    const content = { tag: "ok" as const, value: "CREATE TABLE half (); SELECT nothing FROM nowhere;" };
    list.migrationDirectories = [{ path: "1_broken", migrationFile: { path: "migration.sql", content } }];
    await expect(migrate(url, list)).rejects.toThrow(/relation "nowhere" does not exist/);
    expect(await rows(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  });

  test("says that the database cannot be reached", async () => {
    await expect(migrate("postgresql://postgres@127.0.0.1:1/postgres")).rejects.toThrow("ECONNREFUSED 127.0.0.1:1");
  });

  test("is done by the engine that belongs to the installed Prisma", () => {
    const require = createRequire(import.meta.url);
    const version = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
    const engine = readFileSync(join(dirname(require.resolve("@prisma/schema-engine-wasm")), "package.json"), "utf8");
    expect((JSON.parse(engine) as { version: string }).version).toBe(version("@prisma/engines-version"));
  });

  test("leads to what prisma/schema.prisma says", async () => {
    const { url } = kept(await createEmptyDatabase());
    expect(await pendingSql(url)).toBe("");
  });
});

test("test databases have the schema and know nothing of each other", async () => {
  const one = kept(await createTestDatabase());
  const other = kept(await createTestDatabase());
  await rows(one.url, "CREATE TABLE only_here ()");
  expect(await rows(one.url, "SELECT to_regclass('only_here')::text AS found")).toEqual([{ found: "only_here" }]);
  expect(await rows(other.url, "SELECT to_regclass('only_here')::text AS found")).toEqual([{ found: null }]);
  expect(await rows(other.url, "SELECT to_regclass('bulk_job')::text AS found")).toEqual([{ found: "bulk_job" }]);
});
