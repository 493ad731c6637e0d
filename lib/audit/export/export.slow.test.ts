import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { AUDIT_ACTIONS } from "#lib/schemas/vocabulary/audit.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { AuditExportSchema, type AuditExport } from "#lib/schemas/audit.ts";
import { ocsfOf } from "#lib/operations/declarations/registry.ts";
import { draftOf } from "../testing/made-up-trail.ts";
import { TrustedKeys } from "../checkpoint/keys.ts";
import { createTrail, type Trail } from "../trail.ts";
import { readLines } from "../verify/read-lines.ts";
import { verifyExport } from "../verify/verify.ts";
import { toOcsf } from "./ocsf.ts";
import { exportStream } from "./stream.ts";

let server: TestDatabase;
let database: Database;
let trail: Trail;

beforeAll(async () => {
  server = await createTestDatabase();
  database = createDatabase(server.url);
  trail = createTrail(database, "key");
  for (let number = 0; number < 450; number++) void trail.append(draftOf(number));
  await trail.append({ ...draftOf(0), reason: "=1+1" });
});
afterAll(async () => {
  await database.$disconnect();
  await server.close();
});

const take = (wanted: Partial<AuditExport>) =>
  exportStream(database, trail, draftOf(0).actor, AuditExportSchema.parse(wanted), ocsfOf);
const text = async (wanted: Partial<AuditExport>) => await new Response(await take(wanted)).text();
/** The newest entry: the outcome of the export. */
const last = () => database.auditEntry.findFirstOrThrow({ orderBy: { seq: "desc" } });

test("the verifiable form verifies, and its checksum is recorded", async () => {
  const file = await text({ format: "proof" });
  const outcome = await last();
  expect(outcome).toMatchObject({ action: "audit.export", kind: "outcome", result: "success" });
  const sha256 = createHash("sha256").update(file).digest("hex");
  expect(outcome.detail).toMatchObject({ sha256, bytes: Buffer.byteLength(file) });
  const trusted = await TrustedKeys.of([]);
  // Its own intent is in it. Without a key it cannot be more than incomplete, but it goes through to the end.
  const verdict = await verifyExport({ lines: readLines(one(file)), trusted });
  expect(verdict).toMatchObject({ kind: "incomplete", entries: 452, why: expect.stringContaining("public key") });
  const part = await text({ format: "proof", target: "00u7" });
  const selection = await verifyExport({ lines: readLines(one(part)), trusted });
  expect(selection).toMatchObject({ kind: "incomplete", why: expect.stringContaining("selection") });
});

async function* one(file: string) {
  yield file;
}

test("CSV has a line an action, with cells that no spreadsheet runs", async () => {
  const file = await text({ format: "csv", action: ["console.signIn"] });
  const rows = parse(file, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toHaveLength(151);
  expect(rows[0]).toMatchObject({
    reason: "'=1+1",
    action: "console.signIn",
    outcome: "success",
    actor: "ann@example.com",
  });
});

test("OCSF has an event an action, of the class that fits", async () => {
  const lines = (await text({ format: "ocsf", action: ["user.suspend"], result: ["success"] })).trim().split("\n");
  expect(lines).toHaveLength(150);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    class_uid: 3001,
    activity_id: 5,
    type_uid: 300105,
    status_id: 1,
    user: { uid: expect.stringMatching(/^00u/) },
    metadata: { version: "1.3.0" },
  });
});

/** What classes of OCSF 1.3.0 require beside what every event must have, by their descriptions. */
const REQUIRED: Record<number, string[]> = {
  3001: ["user"],
  3002: ["user", "service"],
  3005: ["user", "privileges"],
  3006: ["group"],
  6003: ["actor", "api", "src_endpoint"],
};

test.each([...AUDIT_ACTIONS])("%s is an OCSF event with all that its class requires", (action) => {
  const party = (kind: string) => ({ kind, id: `00${kind[0]}1`, label: kind });
  const group = action.startsWith("group.") && !action.endsWith("Member");
  const row = {
    ...{
      seq: 1,
      at: "2026-01-01T00:00:00.000Z",
      kind: "intent" as const,
      action,
      title: action,
      result: "success" as const,
    },
    ...{ actor: { login: "ann@example.com", role: "admin", viaWorker: false }, changes: [], hash: "" },
    target: party(group ? "group" : "user"),
    related: group ? null : party("group"),
    ...{
      reason: null,
      callerCheck: null,
      callerPush: null,
      jobId: null,
      outcomeSeq: 2,
      outcomeAt: null,
      explanation: null,
    },
    ...{ oktaRequestId: "request", errorCode: null },
  };
  const event = JSON.parse(JSON.stringify(toOcsf(row, ocsfOf))) as Record<string, unknown> & { class_uid: number };
  const every = ["activity_id", "category_uid", "class_uid", "metadata", "severity_id", "time", "type_uid"];
  expect(Object.keys(event)).toEqual(expect.arrayContaining([...every, ...(REQUIRED[event.class_uid] ?? ["none"])]));
  expect(event.metadata).toMatchObject({ product: { vendor_name: "Gatehouse" }, version: "1.3.0" });
});

test("one that is broken off is recorded as that", async () => {
  const reader = (await take({ format: "proof" })).getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(last).toMatchObject({ action: "audit.export", result: "failure" });
});
