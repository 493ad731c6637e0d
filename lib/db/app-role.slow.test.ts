import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restrictAppRole } from "./app-role.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

describe("the role of the app", () => {
  const role = `gatehouse_app_${randomBytes(6).toString("hex")}`;
  let home: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    home = await createTestDatabase();
    owner = new pg.Client({ connectionString: home.url });
    await owner.connect();
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'app'`);
    const url = new URL(home.url);
    url.username = role;
    url.password = "app";
    await restrictAppRole(home.url, url.href);
    app = new pg.Client({ connectionString: url.href });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    // The creator of a role may not yet remove what it owns.
    await owner.query(`GRANT ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`);
    await owner.end();
    await home.close();
  });

  test("may append to the trail, and work with the rest", async () => {
    await app.query(`INSERT INTO audit_entry (seq, at, kind, action, result, actor_kind, actor_id, actor_hash, subject_hash,
      previous_hash, hash) VALUES (1, now(), 'event', 'console.signIn', 'success', 'person', 'x', 'x', 'x', 'x', 'x')`);
    await app.query("UPDATE audit_head SET seq = 1 WHERE id = 1");
    await app.query("DELETE FROM console_session");
    expect((await app.query("SELECT audit_erase('nobody', 1)")).rowCount).toBe(1);
  });

  test.each([
    "UPDATE audit_entry SET result = 'failure'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
    "DELETE FROM audit_checkpoint",
    "DELETE FROM audit_head",
    "ALTER TABLE audit_entry DISABLE TRIGGER USER",
    "DROP TRIGGER audit_entry_append_only ON audit_entry",
    "CREATE OR REPLACE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "UPDATE _prisma_migrations SET migration_name = 'x'",
  ])("%s is not allowed", async (sql) => {
    await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});
