import { hash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { GENESIS_HASH, hashEntry } from "./chain.ts";
import { sensitive, type AuditDraft } from "./entry.ts";
import { sealPart } from "./parts.ts";
import { createTrail } from "./trail.ts";
import { AuditUnavailable } from "./unavailable.ts";

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
  const trails = databases.map((database) => createTrail(database, "key"));
  const writers = Array.from({ length: 50 }, async (_, writer) => {
    for (let turn = 0; turn < 4; turn++) await trails[writer % 2]?.append(draft(`${writer}.${turn}`));
  });
  await Promise.all(writers);

  const entries = await databases[0]!.auditEntry.findMany({ orderBy: { seq: "asc" } });
  expect(entries.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  let previousHash = GENESIS_HASH;
  for (const entry of entries) {
    expect(entry.previousHash).toBe(previousHash);
    expect(hashEntry(entry)).toBe(entry.hash);
    expect(sealPart({ login: entry.actorLogin ?? "" }, entry.actorSalt ?? "").hash).toBe(entry.actorHash);
    previousHash = entry.hash;
  }
});

test("what would break JSON in the database is stored as it was hashed", async () => {
  const trail = createTrail(databases[0]!, "key");
  const odd = { ...draft("a\0b \uD800 ‮ __proto__"), reason: "line\r\nbreak", detail: { n: 1e21, z: [-0, 0.1] } };
  const seq = await trail.append(odd);
  const entry = await databases[0]!.auditEntry.findUniqueOrThrow({ where: { seq } });
  expect(hashEntry(entry)).toBe(entry.hash);
  const { targetLabel, relatedLabel, reason } = entry;
  const part = { targetLabel, relatedLabel, reason, detail: entry.detail as AuditDraft["detail"] & object };
  expect(sealPart(part, entry.subjectSalt ?? "").hash).toBe(entry.subjectHash);
  expect(entry.reason).toBe("line\r\nbreak");
});

test("a sensitive value is kept as an HMAC: the same for the same value, and nothing without the key", async () => {
  const trail = createTrail(databases[0]!, "key");
  const keep = async (text: string) => {
    const seq = await trail.append({ ...draft("x"), detail: { body: { kind: "json", content: sensitive(text) } } });
    const { detail } = await databases[0]!.auditEntry.findUniqueOrThrow({ where: { seq } });
    return (detail as { body: { content: string } }).body.content;
  };
  const kept = await keep("hunter2");
  expect(kept).toMatch(/^hmac-sha256:[0-9a-f]{64}$/);
  expect(kept).not.toContain(hash("sha256", "hunter2", "hex"));
  expect(await keep("hunter2")).toBe(kept);
  expect(await keep("hunter3")).not.toBe(kept);
});

test.each([
  "UPDATE audit_entry SET reason = 'x'",
  "UPDATE audit_entry SET actor_login = NULL, actor_salt = NULL",
  "DELETE FROM audit_entry",
  "TRUNCATE audit_entry",
])("%s is refused", async (sql) => {
  await expect(databases[0]!.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
});

test("an intent is open until an outcome that is known", async () => {
  const trail = createTrail(databases[0]!, "key");
  const open = async () => (await databases[0]!.auditOpen.findMany()).map(({ seq }) => Number(seq));
  const intent = await trail.append({ ...draft("x"), kind: "intent", result: "pending" });
  expect(await open()).toEqual([intent]);
  await trail.append({ ...draft("x"), kind: "outcome", result: "unknown", intentSeq: intent });
  expect(await open()).toEqual([intent]);
  await trail.append({ ...draft("x"), kind: "outcome", intentSeq: intent });
  expect(await open()).toEqual([]);
  expect(await databases[0]!.auditEntry.count({ where: { intentSeq: intent } })).toBe(2);
});

test("while nobody outside vouches for entries that are a quarter of an hour old, it does not let anything be done", async () => {
  const database = databases[0]!;
  const writable = () => createTrail(database, "key").assertWritable();
  await writable();
  const { seq, hash } = await database.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  await database.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER USER`;
  await database.$executeRaw`UPDATE audit_entry SET at = at - interval '16 minutes'`;
  await expect(writable()).rejects.toMatchObject({ name: "AuditUnavailable", reason: "not-vouched-for" });
  const checkpoint = { seq, first: 1n, at: new Date(), signed: { hash } };
  await database.auditCheckpoint.create({ data: { ...checkpoint, takenBy: [] } });
  await expect(writable()).rejects.toMatchObject({ reason: "not-vouched-for" });
  await database.auditCheckpoint.update({ where: { seq }, data: { takenBy: ["somewhere"] } });
  await writable();
  await createTrail(database, "key").append(draft("new, and young"));
  await writable();
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
  const trail = createTrail(database, "key");
  await expect(trail.assertWritable()).rejects.toBeInstanceOf(AuditUnavailable);
  await expect(trail.append(draft("x"))).rejects.toBeInstanceOf(AuditUnavailable);
  await database.$disconnect();
  await refusing.close();
});
