import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "./client.ts";
import { dropLease, holdLease } from "./lease.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let home: TestDatabase;
let database: Database;

beforeAll(async () => {
  home = await createTestDatabase();
  database = createDatabase(home.url);
});
afterAll(async () => {
  await database.$disconnect();
  await home.close();
});

test("One holder at a time, who may renew", async () => {
  expect(await holdLease(database, "a", "first", 30)).toBe(true);
  expect(await holdLease(database, "a", "second", 30)).toBe(false);
  expect(await holdLease(database, "a", "first", 30)).toBe(true);
  expect(await holdLease(database, "b", "second", 30)).toBe(true);
});

test("Of many that ask at once, one gets it", async () => {
  const asked = Array.from({ length: 20 }, (_, index) => holdLease(database, "rush", `holder ${index}`, 30));
  expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
});

test("A lease that ran out, or was given up, can be taken", async () => {
  await holdLease(database, "c", "first", 0.05);
  await sleep(100);
  expect(await holdLease(database, "c", "second", 30)).toBe(true);
  expect(await holdLease(database, "c", "first", 30)).toBe(false);
  await dropLease(database, "c", "second");
  expect(await holdLease(database, "c", "first", 30)).toBe(true);
});
