import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase } from "#lib/db/testing.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import type { Okta } from "#lib/okta/port.ts";
import { LogFilterSchema } from "#lib/schemas/log.ts";
import { allOfArchive } from "../export/events.ts";
import { exportStream } from "../export/stream.ts";
import { findEvent } from "../find-event.ts";
import { histogram } from "./histogram.ts";
import { pollOnce } from "./poll.ts";
import { searchArchive } from "./search.ts";

const NOW = new Date().toISOString();
const event = (uuid: string, more: object = {}) => ({ uuid, published: NOW, eventType: "user.session.start", ...more });
const party = (id: string, more: object = {}) => ({ id, type: "User", alternateId: `${id}@example.com`, ...more });

const nested = Array.from({ length: 1_000 }).reduce<unknown>((inner) => ({ inner }), "deep");
const HOSTILE: unknown[] = [
  event("huge", { debugContext: { debugData: { text: "x".repeat(1_000_000) } } }),
  event("many-targets", { target: Array.from({ length: 5_000 }, (_, n) => party(`target${n}`)) }),
  event("long-names", {
    eventType: "e".repeat(5_000),
    actor: party("a".repeat(9_000), { displayName: "n".repeat(9_000) }),
    client: { ipAddress: "1".repeat(9_000) },
    outcome: { result: "R".repeat(9_000), reason: "r".repeat(9_000) },
    transaction: { id: "t".repeat(9_000), detail: { requestApiTokenId: "k".repeat(9_000) } },
    debugContext: { debugData: { requestId: "q".repeat(9_000) } },
  }),
  event("nested", { debugContext: { debugData: { nested } } }),
  event("nulls", { actor: null, target: null, client: null, outcome: null, transaction: null, debugContext: null }),
  event("wrong-shapes", { actor: "Ada", target: { id: 7 }, client: 4, outcome: [], severity: {}, transaction: "x" }),
  event("unknown-type", { eventType: "constructor", outcome: { result: "toString" } }),
  event("script", {
    displayMessage: "<script>alert(1)</script>",
    actor: party("evil", { displayName: '=HYPERLINK("http://evil")<img src=x onerror=alert(1)>\u202e\0\ud800' }),
    target: [party("t", { displayName: "__proto__" })],
  }),
  event("future", { published: "2099-01-01T00:00:00.000Z" }),
  event("past", { published: "1970-01-01T00:00:00Z" }),
  event("doubled", { displayMessage: "first" }),
  event("doubled", { displayMessage: "second" }),
  event("no-time", { published: undefined }),
  event("bad-time", { published: "yesterday-ish" }),
  event("odd-time", { published: "+099999-01-01T00:00:00Z" }),
  { published: NOW, eventType: "no.uuid" },
  { uuid: "no-type", published: NOW },
  event("u".repeat(4_000)),
  "not an object",
  null,
  [],
];
/** One uuid comes twice. */
const DIFFERENT = HOSTILE.length - 1;

let server: Server;
let okta: Okta;
let database: Database;
let close: () => Promise<void>;
const pages: unknown[][] = [HOSTILE, [event("behind-them")]];

beforeAll(async () => {
  server = createServer((request, response) => {
    const number = Number(new URL(request.url!, "http://org").searchParams.get("after") ?? 0);
    const next = `http://localhost:${(server.address() as AddressInfo).port}/api/v1/logs?after=${Math.min(number + 1, 2)}`;
    response.setHeader("content-type", "application/json").setHeader("link", `<${next}>; rel="next"`);
    response.end(JSON.stringify(pages[number] ?? []));
  }).listen(0);
  const orgUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  okta = createOktaClient({ orgUrl, credential: apiToken("a-token-of-nobody") });
  const test = await createTestDatabase();
  database = createDatabase(test.url);
  close = () => test.close();
});
afterAll(async () => {
  await database.$disconnect();
  await close();
  server.close();
});

const NOTHING = LogFilterSchema.parse({});

test("no event, whatever is in it, keeps those behind it from being read", async () => {
  await pollOnce(okta, database);
  await pollOnce(okta, database);
  expect(await database.logEntry.count()).toBe(DIFFERENT + 1);
  expect((await database.logCursor.findFirstOrThrow()).problem).toBeNull();
  // Read once more from the start: what has no id of its own is known again.
  await database.logCursor.updateMany({ data: { after: null } });
  await pollOnce(okta, database);
  expect(await database.logEntry.count()).toBe(DIFFERENT + 1);
});

test("each is listed, opened, counted, found by its words and exported", async () => {
  const { rows } = await searchArchive(database, NOTHING, { after: null, limit: 200 });
  expect(rows).toHaveLength(DIFFERENT + 1);
  expect(rows[0]?.uuid).toBe("future");
  expect(rows.at(-1)?.uuid).toBe("past");
  for (const { uuid } of rows) expect((await findEvent(database, okta, uuid))?.inArchive).toBe(true);
  const evil = await searchArchive(database, { ...NOTHING, keywords: "alert onerror" }, { after: null, limit: 9 });
  expect(evil.rows.map(({ uuid }) => uuid)).toEqual(["script"]);
  const many = await searchArchive(database, { ...NOTHING, target: "target3@example.com" }, { after: null, limit: 9 });
  expect(many.rows.map(({ uuid }) => uuid)).toEqual(["many-targets"]);
  const typed = await searchArchive(database, { ...NOTHING, type: ["constructor"] }, { after: null, limit: 9 });
  expect(typed.rows[0]?.sentence).toBe("constructor");
  const { bars } = await histogram(database, NOTHING, new Date(Date.now() + 60_000));
  expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(DIFFERENT - 1);

  const csv = await text(exportStream(allOfArchive(database, { ...NOTHING, raw: "" }), "csv"));
  expect(csv).toContain("'=HYPERLINK");
  const lines = (await text(exportStream(allOfArchive(database, NOTHING), "jsonl"))).trim().split("\n");
  expect(lines).toHaveLength(DIFFERENT + 1);
});

test("what is not as Okta describes it is kept as it was written", async () => {
  const { raw, row } = (await findEvent(database, okta, "wrong-shapes"))!;
  expect(row).toMatchObject({ actor: null, targets: [], outcome: null });
  expect(raw).toMatchObject({ asWritten: { actor: "Ada", target: { id: 7 } } });
});

test("a forgotten cursor begins again by what was there, not by an event of the future", async () => {
  const asked: string[] = [];
  const listening: Okta = {
    ...okta,
    request: (request) => {
      asked.push(String(request.query?.["since"]));
      if (request.query?.["after"] === undefined) return okta.request(request);
      return okta.request({ ...request, path: "/api/v1/logs", query: { after: "gone" } });
    },
  };
  server.removeAllListeners("request").on("request", (_, response) => {
    response.writeHead(asked.length === 1 ? 400 : 200, { "content-type": "application/json" });
    response.end(asked.length === 1 ? JSON.stringify({ errorCode: "E0000029", errorSummary: "Invalid cursor" }) : "[]");
  });
  await database.logCursor.updateMany({ data: { after: "gone" } });
  await pollOnce(listening, database);
  expect(Date.parse(asked.at(-1)!)).toBeLessThan(Date.now());
});
