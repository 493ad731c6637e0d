// npm run db:migration -- NAME: writes what prisma/schema.prisma has and prisma/migrations lacks as a new migration.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import { pendingSql } from "#lib/db/migrate.ts";
import { migrationsFolder } from "#lib/db/migrate/files.ts";

const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name of small letters, digits and _: npm run db:migration -- add_sessions");
  process.exit(1);
}
const dataDir = await mkdtemp(join(tmpdir(), "gatehouse-migration-"));
const database = await startEmbeddedDatabase({ dataDir, settings: { fsync: "off" } });
const sql = await pendingSql(database.url);
await database.close();
await rm(dataDir, { recursive: true });
if (sql === "") {
  console.log("prisma/migrations already lead to prisma/schema.prisma: nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${folder}/migration.sql. Read it, and add by hand what Prisma does not know (triggers, extensions).`,
  );
}
