import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase } from "#lib/db/testing.ts";
import { openedLately } from "./opened.ts";
import { store } from "./store.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  const server = await createTestDatabase();
  database = createDatabase(server.url);
  close = () => server.close();
});
afterAll(async () => {
  await database.$disconnect();
  await close();
});

const opens = (person: string, app: string, days: number, eventType = "user.authentication.sso") =>
  store(database, "log", [
    {
      uuid: `${person} ${app} ${days} ${eventType}`,
      published: daysAgo(days).toISOString(),
      eventType,
      actor: { id: person, type: "User" },
      target: [{ id: app, type: "AppInstance" }],
    },
  ]);

test("who has opened an app, as far as the archive goes back; nothing where it does not tell", async () => {
  const asked = () => openedLately(database, "app", daysAgo(90), NOW);
  expect(await asked()).toBeNull();
  await opens("late", "app", 10);
  // Ten days say nothing of who needs it.
  expect(await asked()).toBeNull();
  await opens("other", "another-app", 60);
  await opens("assigned", "app", 20, "application.user_membership.add");
  const short = await asked();
  expect(short?.since).toEqual(daysAgo(60));
  expect([...short!.lately]).toEqual(["late"]);
  await opens("long ago", "app", 120);
  const whole = await asked();
  expect(whole?.since).toEqual(daysAgo(90));
  expect([...whole!.lately]).toEqual(["late"]);
  expect(await openedLately(database, "never-opened", daysAgo(90), NOW)).toBeNull();
});
