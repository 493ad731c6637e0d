import { readFile } from "node:fs/promises";
import type { DiffTarget, MigrationList } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./migrate/engine.ts";
import { readMigrations, schemaFile } from "./migrate/files.ts";

const filters = { externalTables: [], externalEnums: [] };

/**
 * Brings the database at `url` to the newest schema by applying what is missing of prisma/migrations, embedded or not.
 * Doing it again changes nothing. Prisma's `_prisma_migrations` table keeps account, so `prisma migrate deploy` may be
 * used instead where its engine can be downloaded.
 * @returns the names of the migrations applied now, oldest first
 * @throws with the engine's words when a migration fails or the database cannot be reached
 */
export async function migrate(url: string, migrations?: MigrationList): Promise<string[]> {
  const migrationsList = migrations ?? (await readMigrations());
  const applied = await withSchemaEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return applied.appliedMigrationNames;
}

/**
 * The SQL that leads from all of prisma/migrations to prisma/schema.prisma; empty when they agree.
 * @param url an empty database to play the migrations through on; it is left in no particular state
 */
export async function pendingSql(url: string): Promise<string> {
  const content = await readFile(schemaFile, "utf8");
  const from: DiffTarget = { tag: "migrations", ...(await readMigrations()) };
  const to: DiffTarget = { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
  const diff = await withSchemaEngine(url, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters }),
  );
  return diff.exitCode === 0 ? "" : (diff.stdout ?? "");
}
