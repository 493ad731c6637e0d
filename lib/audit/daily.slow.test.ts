import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { operationsByDay } from "./daily.ts";
import { createTrail } from "./trail.ts";

const DAY_MS = 86_400_000;
const NOON = new Date("2026-11-24T12:00:00Z");

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  database = createDatabase(server.url);
});
afterAll(async () => {
  vi.useRealTimers();
  await database.$disconnect();
  await server.close();
});

test("counts operations by day and by how they ended, and nothing else", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  const trail = createTrail(database, "k".repeat(32));
  const actor = { kind: "person", id: "00u1", login: "ann@example.com", role: "admin" } as const;
  const intentSeq = await trail.append({ kind: "intent", action: "user.suspend", result: "pending", actor });
  await trail.append({ kind: "outcome", action: "user.suspend", result: "success", actor, intentSeq });
  await trail.append({ kind: "denial", action: "user.delete", result: "denied", actor });
  await trail.append({ kind: "event", action: "console.signIn", result: "success", actor });

  const days = await operationsByDay(database, 3);
  expect(days).toHaveLength(3);
  expect(days[2]).toEqual({ day: "2026-11-24", done: 1, failed: 0, denied: 1 });
  expect(days.slice(0, 2).map(({ done, denied }) => done + denied)).toEqual([0, 0]);
  const tomorrow = new Date(NOON.getTime() + DAY_MS);
  expect((await operationsByDay(database, 2, tomorrow)).map(({ done }) => done)).toEqual([1, 0]);
});
