import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChildMessage } from "./processes/child.ts";

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "gatehouse-database-"))));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function open(): Promise<{ process: ChildProcess; message: ChildMessage }> {
  const child = fork(join(import.meta.dirname, "database.ts"), [dataDir], { silent: true });
  const [message] = (await once(child, "message")) as [ChildMessage];
  return { process: child, message };
}

async function connect(message: ChildMessage): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: "ready" in message ? message.url : "" });
  client.on("error", () => {});
  await client.connect();
  return client;
}

test("what was acknowledged is there after ten kills in the middle of writing", async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < 10; round++) {
    const { process: database, message } = await open();
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
    setTimeout(() => database.kill("SIGKILL"), 20 + round * 27);
    expect((await Promise.allSettled(writing)).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "rejected",
    ]);
  }
  const { process: database, message } = await open();
  const client = await connect(message);
  const { rows } = await client.query<{ number: string }>("SELECT number FROM written");
  const present = new Set(rows.map((row) => Number(row.number)));
  console.log(`${acknowledged.length} rows acknowledged, ${present.size} found`);
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((number) => !present.has(number))).toEqual([]);
  await client.end();
  database.kill("SIGTERM");
  expect((await once(database, "exit"))[0]).toBe(0);
});

test("a data folder that cannot be opened is said so in a sentence", async () => {
  writeFileSync(join(dataDir, "postgres/global/pg_control"), "no control file");
  const { process: database, message } = await open();
  expect(message).toEqual({
    failed: expect.stringContaining(`The embedded database in ${dataDir} could not be opened (`),
  });
  expect((await once(database, "exit"))[0]).toBe(1);
});
