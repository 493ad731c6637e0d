import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmbeddedDatabase } from "./embedded.ts";
import type { EmbeddedDatabase } from "./embedded.ts";
import { keepUp } from "./embedded/upkeep.ts";

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

describe.each([
  ["on a Unix socket", false],
  ["on loopback", true],
])("an embedded database %s", (_, loopback) => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await startEmbeddedDatabase({ loopback, patience: 300 });
    const client = await connect(database.url);
    await client.query("CREATE EXTENSION pg_trgm; CREATE TABLE note (writer int, number int, text text)");
    await client.end();
  });
  afterAll(() => database.close());

  test("gives fifty clients their own answers, errors and transactions", async () => {
    await using pool = disposable(new pg.Pool({ connectionString: database.url, max: 50 }));
    async function write(writer: number): Promise<void> {
      for (let number = 0; number < 20; number++) {
        const client = await pool.it.connect();
        try {
          await client.query("BEGIN");
          await client.query("INSERT INTO note VALUES ($1, $2, $3)", [writer, number, "n".repeat(number * 1000)]);
          await client.query(number % 5 === 4 ? "ROLLBACK" : "COMMIT");
        } finally {
          client.release();
        }
        const answer = await pool.it.query("SELECT $1::int AS writer, $2::text AS number", [writer, `${number}`]);
        expect(answer.rows).toEqual([{ writer, number: `${number}` }]);
        await expect(pool.it.query("SELECT $1::int", ["x"])).rejects.toThrow("invalid input syntax for type integer");
      }
    }
    await Promise.all(Array.from({ length: 50 }, (__, writer) => write(writer)));
    const { rows } = await pool.it.query("SELECT count(*)::int AS notes, sum(length(text))::int AS size FROM note");
    const kept = Array.from({ length: 20 }, (__, number) => number).filter((number) => number % 5 !== 4);
    expect(rows).toEqual([{ notes: 50 * 16, size: 50 * 1000 * kept.reduce((sum, number) => sum + number, 0) }]);
  });

  test("takes a message larger than one packet", async () => {
    const client = await connect(database.url);
    const text = "é".repeat(3_000_000);
    expect((await client.query("SELECT $1::text AS text", [text])).rows[0].text === text).toBe(true);
    await client.end();
  });

  test("rolls back what a client that vanished left open, and serves the next", async () => {
    const gone = await connect(database.url);
    await gone.query("BEGIN");
    await gone.query("INSERT INTO note VALUES (999, 1, 'lost')");
    gone.on("error", () => {});
    (gone as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    const next = await connect(database.url);
    expect((await next.query("SELECT * FROM note WHERE writer = 999")).rows).toEqual([]);
    await next.end();
  });

  test("puts out a client that sits in a transaction while others wait", async () => {
    const idle = await connect(database.url);
    const ended = new Promise<Error>((resolve) => idle.on("error", resolve));
    await idle.query("BEGIN");
    await idle.query("INSERT INTO note VALUES (998, 1, 'lost')");
    const next = await connect(database.url);
    expect((await next.query("SELECT * FROM note WHERE writer = 998")).rows).toEqual([]);
    expect((await ended).message).toContain("rolled back");
    await next.end();
  });

  test("refuses a wrong password", async () => {
    const url = new URL(database.url);
    url.password = "guess";
    await expect(connect(url.href)).rejects.toThrow("the password is wrong");
  });
});

test("tables that have grown are vacuumed, and the planner knows what is in them", async () => {
  await using undo = new AsyncDisposableStack();
  const { url, close } = await startEmbeddedDatabase();
  undo.defer(close);
  const client = await connect(url);
  undo.defer(() => client.end());
  await client.query("CREATE TABLE grown (kind text); CREATE TABLE still (kind text)");
  await client.query("INSERT INTO grown SELECT 'frequent' FROM generate_series(1, 5000)");
  await client.query("INSERT INTO still VALUES ('once')");
  await client.query("SELECT pg_stat_force_next_flush()");
  await keepUp(url);
  const { rows } = await client.query(
    `SELECT relname, relallvisible = relpages AND relpages > 0 AS vacuumed,
       (SELECT most_common_vals::text FROM pg_stats WHERE tablename = relname) AS frequent
     FROM pg_class WHERE relname IN ('grown', 'still') ORDER BY relname`,
  );
  expect(rows).toEqual([
    { relname: "grown", vacuumed: true, frequent: "{frequent}" },
    { relname: "still", vacuumed: false, frequent: null },
  ]);
});

describe("a data folder", () => {
  let parent: string;
  beforeAll(async () => void (parent = await mkdtemp(join(tmpdir(), "gatehouse-test-"))));
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test("keeps its rows, is open once only, and lets nobody else near the socket", async () => {
    const dataDir = join(parent, "data");
    const first = await startEmbeddedDatabase({ dataDir });
    const client = await connect(first.url);
    await client.query("CREATE TABLE kept AS SELECT 1 AS one");
    const socketFolder = new URL(first.url).searchParams.get("host")!;
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toThrow("in use by another running Gatehouse");
    expect((await client.query("SELECT one FROM kept")).rows).toEqual([{ one: 1 }]);
    await client.end();
    await first.close();
    expect(await readdir(dataDir)).toEqual(["postgres"]);

    const second = await startEmbeddedDatabase({ dataDir });
    const again = await connect(second.url);
    expect((await again.query("SELECT one FROM kept")).rows).toEqual([{ one: 1 }]);
    await again.end();
    await second.close();
  });

  test("with a path too long for a socket is served from the temporary folder", async () => {
    const dataDir = join(parent, "d".repeat(100));
    const database = await startEmbeddedDatabase({ dataDir });
    const socketFolder = new URL(database.url).searchParams.get("host")!;
    expect(socketFolder.startsWith(tmpdir())).toBe(true);
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    const client = await connect(database.url);
    await client.end();
    await database.close();
  });
});

function disposable(pool: pg.Pool): { it: pg.Pool; [Symbol.asyncDispose](): Promise<void> } {
  return { it: pool, [Symbol.asyncDispose]: () => pool.end() };
}
