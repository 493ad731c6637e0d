import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renewAppRole, restrictAppRole } from "./app-role.ts";
import { migrate } from "./migrate.ts";
import { startEmbeddedDatabase, type EmbeddedDatabase } from "./embedded.ts";
import { chooseAccount } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "gatehouse-test-"));
  // Where root runs PostgreSQL as another user, that one passes through it.
  await chmod(parent, 0o711);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const start = (dataDir: string) => startEmbeddedDatabase({ dataDir, settings: { log_min_messages: "panic" } });

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded database", () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => void (database = await start(join(parent, "one"))));
  afterAll(() => database.close());

  test("waits for the disk, and reckons in UTC and in all of Unicode", async () => {
    const [row] = await ask(
      database.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
         current_setting('timezone') AS timezone, lower('ÄÉŻ') AS lower, 'Z' < 'a' AS "byCodePoint"`,
    );
    expect(row).toEqual({ fsync: "on", commit: "on", timezone: "UTC", lower: "äéż", byCodePoint: true });
  });

  test("brings the extensions that Gatehouse uses, or may", async () => {
    await ask(database.url, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION btree_gist");
    expect(await ask(database.url, "SELECT unaccent('Žofie') AS plain")).toEqual([{ plain: "Zofie" }]);
  });

  test("lets nobody else near its socket, and nobody in with a wrong password", async () => {
    const socketFolder = new URL(database.url).searchParams.get("host")!;
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    const url = new URL(database.url);
    url.password = "guess";
    await expect(ask(url.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  test("has a role for the app, which may append to the trail and no more, with another password at each start", async () => {
    const earlier = await renewAppRole(database.url);
    const app = await renewAppRole(database.url);
    await migrate(database.url);
    await restrictAppRole(database.url, app);
    expect(await ask(app, "SELECT current_user::text AS name, count(*)::int AS entries FROM audit_entry")).toEqual([
      { name: "gatehouse", entries: 0 },
    ]);
    await expect(ask(app, "DELETE FROM audit_entry")).rejects.toThrow("permission denied");
    await expect(ask(earlier, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  test("runs transactions side by side, and lets one listen to another", async () => {
    const [listening, telling] = [database.url, database.url].map(
      (connectionString) => new pg.Client({ connectionString }),
    ) as [pg.Client, pg.Client];
    await Promise.all([listening.connect(), telling.connect()]);
    const heard = new Promise((resolve) => listening.once("notification", ({ payload }) => resolve(payload)));
    await listening.query("LISTEN news");
    await listening.query("BEGIN");
    await telling.query("BEGIN; NOTIFY news, 'told'; COMMIT");
    await listening.query("COMMIT");
    expect(await heard).toBe("told");
    await Promise.all([listening.end(), telling.end()]);
  });
});

describe("a data folder", () => {
  test("keeps its rows, and nothing of a start, nor of one that was killed while it made the database", async () => {
    const dataDir = join(parent, "kept");
    await mkdir(join(dataDir, "postgresql-18.new/base"), { recursive: true });
    await writeFile(join(dataDir, "database-password"), "of the start that was killed");
    const first = await start(dataDir);
    await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS one");
    await first.close();
    expect((await readdir(dataDir)).toSorted()).toEqual([
      "database-password",
      "database.lock",
      "postgresql-18",
      "postgresql.lock",
    ]);
    const second = await start(dataDir);
    expect(await ask(second.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await second.close();
  });

  test("with a path too long for a socket, or of odd characters, is served all the same", async () => {
    for (const name of ["d".repeat(100), `a "b", c's`]) {
      const { url, close } = await start(join(parent, name));
      const socketFolder = new URL(url).searchParams.get("host")!;
      expect(socketFolder.startsWith(name.length === 100 ? join(tmpdir(), "gatehouse-") : parent)).toBe(true);
      expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
      expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await close();
    }
  });

  test.each([
    ["postgres", "holds a database of an earlier Gatehouse (PGlite,"],
    ["postgresql-17", "holds a database of PostgreSQL 17, and this Gatehouse comes with 18"],
  ])("with a database of another make in %s is left as it is", async (name, words) => {
    const dataDir = join(parent, `old-${name}`);
    await mkdir(join(dataDir, name), { recursive: true });
    await writeFile(join(dataDir, name, "PG_VERSION"), "17\n");
    await expect(start(dataDir)).rejects.toThrow(words);
    await expect(start(dataDir)).rejects.toThrow("Nothing was changed.");
    expect(await readdir(dataDir)).toEqual([name]);
  });
});

test("where the programs do not run, DATABASE_URL is named", async () => {
  const binaries = { ...(await findBinaries(parent)), postgres: "/nowhere/postgres" };
  await expect(chooseAccount(binaries, parent)).rejects.toThrow(
    /does not run on this machine .*To run Gatehouse here, set DATABASE_URL to a PostgreSQL of your own\.$/,
  );
});

test("where there are none for the platform, DATABASE_URL is named", async () => {
  const arch = Object.getOwnPropertyDescriptor(process, "arch")!;
  Object.defineProperty(process, "arch", { ...arch, value: "riscv64" });
  try {
    await expect(findBinaries(parent)).rejects.toThrow(
      /not made for this platform \(\w+-riscv64\).*set DATABASE_URL to a PostgreSQL of your own\.$/,
    );
  } finally {
    Object.defineProperty(process, "arch", arch);
  }
});
