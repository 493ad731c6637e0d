import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { GENESIS_HASH, hashEntry, type ChainedEntry } from "./chain.ts";
import type { AuditDraft } from "./entry.ts";
import { AuditUnavailable, createTrail } from "./trail.ts";

let server: TestDatabase;
let databases: Database[];

beforeAll(async () => {
  server = await createTestDatabase();
  databases = [createDatabase(server.url), createDatabase(server.url)];
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.$disconnect()));
  await server.close();
});

function draft(label: string): AuditDraft {
  return {
    kind: "event",
    action: "console.signIn",
    result: "success",
    actor: { kind: "person", id: "00u1", login: "ann@example.com", role: "admin" },
    detail: { label },
  };
}

test("fifty writers in two processes' worth of pools leave a gapless, unbroken chain", async () => {
  const trails = databases.map(createTrail);
  const writers = Array.from({ length: 50 }, async (_, writer) => {
    for (let turn = 0; turn < 4; turn++) await trails[writer % 2]?.append(draft(`${writer}.${turn}`));
  });
  await Promise.all(writers);

  const entries = await databases[0]!.auditEntry.findMany({ orderBy: { seq: "asc" } });
  expect(entries.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  let previousHash = GENESIS_HASH;
  for (const { hash, ...entry } of entries) {
    expect(entry.previousHash).toBe(previousHash);
    expect(hashEntry(entry as ChainedEntry)).toBe(hash);
    previousHash = hash;
  }
});

test("what would break JSON in the database is stored as it was hashed", async () => {
  const trail = createTrail(databases[0]!);
  const seq = await trail.append({ ...draft("a\0b \uD800 ‮ __proto__"), reason: "line\r\nbreak" });
  const { hash, ...entry } = await databases[0]!.auditEntry.findUniqueOrThrow({ where: { seq } });
  expect(hashEntry(entry as ChainedEntry)).toBe(hash);
  expect(entry.reason).toBe("line\r\nbreak");
});

test.each(["UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
  "%s is refused",
  async (sql) => {
    await expect(databases[0]!.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
  },
);

test("an outcome is found by its intent's number", async () => {
  const trail = createTrail(databases[0]!);
  const intent = await trail.append({ ...draft("x"), kind: "intent", result: "pending" });
  await trail.append({ ...draft("x"), kind: "outcome", intentSeq: intent });
  expect(await databases[0]!.auditEntry.count({ where: { intentSeq: intent } })).toBe(1);
});

test("a trail that takes no writes says so, at once and before anything is done", async () => {
  const refusing = await createTestDatabase();
  const database = createDatabase(refusing.url);
  await database.$executeRawUnsafe(
    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$",
  );
  await database.$executeRawUnsafe(
    "CREATE TRIGGER full_disk BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse()",
  );
  const trail = createTrail(database);
  await expect(trail.assertWritable()).rejects.toBeInstanceOf(AuditUnavailable);
  await expect(trail.append(draft("x"))).rejects.toBeInstanceOf(AuditUnavailable);
  await database.$disconnect();
  await refusing.close();
});
