import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { LogFilterSchema, type LogFilter } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { createTrail } from "#lib/audit/trail.ts";
import { recordRetention, removeExpired } from "./retention.ts";
import { searchArchive } from "./search.ts";
import { store } from "./store.ts";

const ANN = {
  id: "00uann00000000000001",
  type: "User",
  alternateId: "Ann.O'Lee@example.com",
  displayName: "Ann O'Lee",
};
const BEN = { id: "00uben00000000000001", type: "User", alternateId: "ben@example.com", displayName: "Ben Ödön" };
const SALES = { id: "00gsal00000000000001", type: "UserGroup", alternateId: "unknown", displayName: "Sales 北京" };

function event(uuid: string, changes: Partial<OktaLogEvent>): OktaLogEvent {
  return {
    uuid,
    published: "2026-05-01T10:00:00.000Z",
    eventType: "user.session.start",
    displayMessage: "User login to Okta",
    actor: ANN,
    client: { ipAddress: "203.0.113.7", geographicalContext: { city: "Graz", country: "Austria" } },
    outcome: { result: "SUCCESS" },
    target: null,
    ...changes,
  };
}

const EVENTS = [
  event("a", {}),
  event("b", { outcome: { result: "FAILURE", reason: "INVALID_CREDENTIALS" }, published: "2026-05-02T10:00:00.000Z" }),
  event("c", { eventType: "user.lifecycle.suspend", displayMessage: "Suspend user", actor: BEN, target: [ANN] }),
  event("d", { eventType: "group.user_membership.add", actor: BEN, target: [ANN, SALES] }),
  event("e", { eventType: "application.user_membership.add", client: { ipAddress: "2001:db8::1" }, actor: null }),
];

let home: TestDatabase;
let database: Database;

beforeAll(async () => {
  home = await createTestDatabase();
  database = createDatabase(home.url);
  await store(database, "log", EVENTS);
});
afterAll(async () => {
  await database.$disconnect();
  await home.close();
});

async function find(filter: Partial<LogFilter>): Promise<string> {
  const page = await searchArchive(database, LogFilterSchema.parse(filter), { after: null, limit: 50 });
  return page.rows.map(({ uuid }) => uuid).join("");
}

test.each<[string, Partial<LogFilter>, string]>([
  ["everything, newest first", {}, "bedca"],
  ["one event type", { type: ["user.lifecycle.suspend"] }, "c"],
  ["a family of event types", { type: ["user."] }, "bca"],
  ["a family and a type", { type: ["user.session.", "application.user_membership.add"] }, "bea"],
  ["an actor by id", { actor: BEN.id }, "dc"],
  ["an actor by login, however written", { actor: "ann.o'lee@EXAMPLE.com" }, "ba"],
  ["a target by id", { target: ANN.id }, "dc"],
  ["a target by login", { target: "ANN.O'LEE@example.com" }, "dc"],
  ["an outcome", { outcome: ["FAILURE"] }, "b"],
  ["an IP address", { ip: "2001:db8::1" }, "e"],
  ["from a time on", { since: "2026-05-02T00:00:00Z" }, "b"],
  ["before a time", { until: "2026-05-02T00:00:00Z" }, "edca"],
  ["the beginning of a word", { keywords: "susp" }, "c"],
  ["words of different fields", { keywords: "graz invalid_credentials" }, "b"],
  ["a part of a login", { keywords: "o'lee" }, "bdca"],
  ["a whole address", { keywords: "ben@example.com" }, "dc"],
  ["letters of any script", { keywords: "ödön 北京" }, "d"],
  ["a part of an event type", { keywords: "user_membership" }, "ed"],
  ["signs that mean something to the search", { keywords: "ann | !ben & (x:*" }, ""],
  ["a quote and a backslash", { keywords: `ann' \\ ben\\'` }, "dc"],
  ["an IP address among words", { keywords: "2001:db8::1" }, "e"],
  ["a login that only looks alike", { keywords: "ben@example.org" }, ""],
  ["only signs: no restriction", { keywords: "'& | !" }, "bedca"],
  ["nobody of this name", { keywords: "zoë" }, ""],
  ["mixed", { actor: BEN.id, target: SALES.id, keywords: "sales" }, "d"],
])("%s", async (_, filter, expected) => {
  expect(await find(filter)).toBe(expected);
});

test("pages go on where the last one ended, and new entries shift nothing", async () => {
  const search = (after: string | null) => searchArchive(database, LogFilterSchema.parse({}), { after, limit: 2 });
  const first = await search(null);
  await store(database, "log", [event("f", { published: "2026-05-09T10:00:00.000Z" })]);
  const second = await search(first.after);
  const third = await search(second.after);
  expect([first, second, third].map(({ rows }) => rows.map(({ uuid }) => uuid).join(""))).toEqual(["be", "dc", "a"]);
  expect(third.after).toBeNull();
});

test("what is older than is to be kept goes, and nothing else", async () => {
  const now = new Date("2026-05-03T00:00:00Z");
  expect(await removeExpired(database, 0, now)).toBe(false);
  expect(await removeExpired(database, 1, now)).toBe(false);
  expect(await find({})).toBe("fb");
});

test("how long the log is kept is in the trail, and so is each change of it", async () => {
  const trail = createTrail(database, "a key for tests");
  for (const days of [400, 400, 30, 0]) await recordRetention(database, trail, days);
  const recorded = await database.auditEntry.findMany({ where: { action: "log.retention" }, orderBy: { seq: "asc" } });
  expect(recorded.map(({ detail }) => detail)).toEqual([
    { days: 400, before: null },
    { days: 30, before: 400 },
    { days: 0, before: 30 },
  ]);
});
