import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverCheckpoints } from "#lib/audit/checkpoint/deliver.ts";
import { newKey, readSigningKeys } from "#lib/audit/checkpoint/keys.ts";
import { makeCheckpoint } from "#lib/audit/checkpoint/make.ts";
import { sinksOf } from "#lib/audit/checkpoint/sinks.ts";
import { erasePerson } from "#lib/audit/erase.ts";
import { proofLines } from "#lib/audit/export/proof.ts";
import { draftOf } from "#lib/audit/testing/made-up-trail.ts";
import { createTrail } from "#lib/audit/trail.ts";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";

let server: TestDatabase;
let database: Database;
let folder: string;
const pem = newKey();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-"));
  server = await createTestDatabase();
  database = createDatabase(server.url);
  const trail = createTrail(database, "key");
  for (let number = 0; number < 1_500; number += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, index) => trail.append(draftOf(number + index))));
  }
  const actor = draftOf(0).actor;
  expect(await erasePerson(database, trail, { actor, personId: "00u7", reason: "asked for by law" })).toBeGreaterThan(
    0,
  );
  const keys = await readSigningKeys(pem);
  while (await makeCheckpoint(database, keys, Date.now()));
  await makeCheckpoint(database, keys, Date.now() + 61_000);
  const checkpoints = { folder: join(folder, "checkpoints"), objectStorage: undefined, webhook: undefined };
  expect(await deliverCheckpoints(database, sinksOf(checkpoints))).toEqual([]);
  await writeFile(join(folder, "keys.json"), JSON.stringify({ keys: keys.map(({ publicKey }) => publicKey) }));
  let text = "";
  for await (const lines of proofLines(database)) text += lines;
  await writeFile(join(folder, "export.jsonl"), text);
});
afterAll(async () => {
  await database.$disconnect();
  await server.close();
  await rm(folder, { recursive: true });
});

/** What someone without a database or a running Gatehouse sees. */
function verify(file: string, ...more: string[]): Promise<{ code: number; said: string }> {
  const args = ["scripts/audit-verify.ts", join(folder, file), "--checkpoints", join(folder, "checkpoints"), ...more];
  const env = { ...process.env, GATEHOUSE_CHECKPOINT_KEYS: "", GATEHOUSE_DATA_DIR: join(folder, "nowhere") };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr });
    });
  });
}
const key = () => ["--public-key", join(folder, "keys.json")];

async function altered(name: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines = (await readFile(join(folder, "export.jsonl"), "utf8")).split("\n");
  await writeFile(join(folder, name), change(lines).join("\n"));
  return name;
}

test("a trail out of the database, with a person erased, is valid: 0", async () => {
  const { code, said } = await verify("export.jsonl", ...key());
  expect(said).toContain("VALID. All 1501 entries");
  expect(said).toContain("Checkpoints vouch for every entry.");
  expect(said).toMatch(/Parts erased with a record of it: [1-9]/);
  expect(code).toBe(0);
  expect(await readdir(join(folder, "checkpoints"), { recursive: true })).not.toHaveLength(0);
});

test("an entry that says something else is named: 1", async () => {
  const name = await altered("edited.jsonl", (lines) =>
    lines.map((line) => (line.includes('"seq":"1234"') ? line.replace("00uactor", "00uanother") : line)),
  );
  const { code, said } = await verify(name, ...key());
  expect(said).toContain("TAMPERED WITH, from entry 1234 on.");
  expect(code).toBe(1);
});

test("a file that is cut off, or no key: 2", async () => {
  const name = await altered("cut.jsonl", (lines) => lines.slice(0, 700));
  expect(await verify(name, ...key())).toMatchObject({ code: 2, said: expect.stringContaining("cut off after entry") });
  expect(await verify("export.jsonl")).toMatchObject({ code: 2, said: expect.stringContaining("public key") });
  expect(await verify("missing.jsonl", ...key())).toMatchObject({
    code: 2,
    said: expect.stringContaining("missing.jsonl"),
  });
});
