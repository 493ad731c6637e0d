import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { LogFilterSchema } from "#lib/schemas/log.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { searchArchive } from "./archive/search.ts";
import { store } from "./archive/store.ts";
import { eraseFromLog } from "./erase.ts";

let server: TestDatabase;
let database: Database;

const EVE = { id: "00ueveeveeveeveeve01", type: "User", alternateId: "eve@example.com", displayName: "Eve Canary" };
const ANN = { id: "00uannannannannanna0", type: "User", alternateId: "ann@example.com", displayName: "Ann Admin" };

function event(number: number, actor: typeof EVE, target: typeof EVE): OktaLogEvent {
  return {
    uuid: `event-${String(number).padStart(4, "0")}`,
    published: new Date(Date.UTC(2026, 5, 1, 8, number)).toISOString(),
    eventType: "user.lifecycle.suspend",
    displayMessage: "Suspend Okta user",
    actor,
    target: [target],
    client: { ipAddress: "203.0.113.9", geographicalContext: { city: "Springfield" } },
    outcome: { result: "SUCCESS", reason: "asked by Eve Canary" },
    debugContext: { debugData: { requestId: `request-${number}`, note: "eve@example.com" } },
  };
}

beforeAll(async () => {
  server = await createTestDatabase();
  database = createDatabase(server.url);
});
afterAll(async () => {
  await database.$disconnect();
  await server.close();
});

test("of someone erased, nothing but the id is left, in however many events; of others, everything", async () => {
  const about = Array.from({ length: 450 }, (_, number) =>
    number % 2 === 0 ? event(number, EVE, ANN) : event(number, ANN, EVE),
  );
  const others = event(999, ANN, { ...ANN, id: "00uother" });
  await store(database, "log", [...about, others]);
  expect(await eraseFromLog(database, EVE.id)).toBe(450);

  const kept = await database.$queryRaw<{ all: string }[]>`
    SELECT entry::text || said.event::text AS all FROM log_entry AS entry JOIN log_event AS said USING (uuid)
    WHERE uuid <> ${others.uuid}`;
  expect(kept).toHaveLength(450);
  for (const { all } of kept) {
    expect(all).not.toMatch(/eve@|canary/i);
    expect(all).toContain(EVE.id);
    expect(all).toContain("ann@example.com");
    expect(all).toMatch(/request-\d+/);
  }
  const search = (filter: object) =>
    searchArchive(database, LogFilterSchema.parse(filter), { after: null, limit: 1_000 }).then(({ rows }) => rows);
  expect(await search({ keywords: "canary" })).toHaveLength(1);
  expect(await search({ target: EVE.id })).toHaveLength(225);
  expect(await search({ actor: EVE.id })).toHaveLength(225);
  // Where others acted from is theirs.
  expect(await search({ keywords: "springfield" })).toHaveLength(226);
});
