import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing.ts";
import { SYSTEM_ACTOR } from "../entry.ts";
import { createTrail, type Trail } from "../trail.ts";
import { deliverCheckpoints } from "./deliver.ts";
import { newKey, readSigningKeys, TrustedKeys } from "./keys.ts";
import { makeCheckpoint, TrailBroken } from "./make.ts";
import { openCheckpoint } from "./signed.ts";
import { sinksOf } from "./sinks.ts";

let server: TestDatabase;
let database: Database;
let trail: Trail;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-"));
  server = await createTestDatabase();
  database = createDatabase(server.url);
  trail = createTrail(database, "key");
});
afterAll(async () => {
  await database.$disconnect();
  await server.close();
  await rm(folder, { recursive: true });
});

async function write(entries: number): Promise<void> {
  const draft = { kind: "event", action: "console.signIn", result: "success", actor: SYSTEM_ACTOR } as const;
  await Promise.all(Array.from({ length: entries }, () => trail.append(draft)));
}

const NOW = Date.now();
const places = (more: Partial<Parameters<typeof sinksOf>[0]> = {}) =>
  sinksOf({ folder, objectStorage: undefined, webhook: undefined, ...more });

async function filesIn(where: string): Promise<string[]> {
  return (await readdir(where, { recursive: true })).filter((name) => name.endsWith(".json")).toSorted();
}

test("a checkpoint comes with the first entry, then every minute or thousand entries, and never for nothing", async () => {
  const keys = await readSigningKeys(newKey());
  const made = async () =>
    (await database.auditCheckpoint.findMany({ orderBy: { seq: "asc" } })).map(({ seq }) => Number(seq));
  await makeCheckpoint(database, keys, NOW);
  expect(await made()).toEqual([]);
  await write(3);
  await makeCheckpoint(database, keys, NOW);
  await write(2);
  await makeCheckpoint(database, keys, NOW + 59_000);
  expect(await made()).toEqual([3]);
  await makeCheckpoint(database, keys, NOW + 61_000);
  await makeCheckpoint(database, keys, NOW + 200_000);
  expect(await made()).toEqual([3, 5]);
  await write(2_100);
  while (await makeCheckpoint(database, keys, NOW + 62_000));
  expect(await made()).toEqual([3, 5, 1005, 2005]);

  expect(await deliverCheckpoints(database, places())).toEqual([]);
  const files = await filesIn(folder);
  expect(files).toHaveLength(4);
  const trusted = await TrustedKeys.of([keys[0].publicKey]);
  const last = await openCheckpoint(JSON.parse(await readFile(join(folder, files[3]!), "utf8")), trusted);
  const entry = await database.auditEntry.findUniqueOrThrow({ where: { seq: 2005 } });
  expect(last).toMatchObject({ first: 1006, seq: 2005, hash: entry.hash });
  expect(last?.hashes.slice(-16)).toBe(entry.hash.slice(0, 16));
});

test("a checkpoint that is changed, or signed by a stranger, vouches for nothing", async () => {
  const keys = await readSigningKeys(newKey());
  const { signed } = await database.auditCheckpoint.findFirstOrThrow();
  expect(await openCheckpoint(signed, await TrustedKeys.of([keys[0].publicKey]))).toBeNull();
  expect(
    await openCheckpoint({ ...(signed as object), payload: "e30" }, await TrustedKeys.of([keys[0].publicKey])),
  ).toBeNull();
  expect(await openCheckpoint("nothing", await TrustedKeys.of([keys[0].publicKey]))).toBeNull();
});

test("keys are changed by signing with the new and the old one for a while", async () => {
  const [first, second] = [newKey(), newKey()];
  const [old] = await readSigningKeys(first);
  const [changed] = await readSigningKeys(second);
  const make = async (pem: string, now: number) => {
    await write(1);
    await makeCheckpoint(database, await readSigningKeys(pem), now);
    const last = await database.auditCheckpoint.findFirstOrThrow({ orderBy: { seq: "desc" } });
    return last.signed;
  };
  const during = await make(`${second}${first}`, NOW + 200_000);
  const after = await make(second, NOW + 300_000);
  const trusted = await TrustedKeys.of([old.publicKey]);
  expect(await openCheckpoint(after, trusted)).toBeNull();
  expect(await openCheckpoint(during, trusted)).not.toBeNull();
  expect(await openCheckpoint(after, trusted)).not.toBeNull();
  expect(trusted.get(changed.publicKey.kid)).toBeDefined();
});

test("a place in trouble gets everything once it takes it again, and keeps nobody else from theirs", async () => {
  let broken = true;
  const got: unknown[] = [];
  const hook = createServer((request, response) => {
    expect(request.headers.authorization).toBe("Bearer hook-token");
    void readBody(request).then((body) => {
      if (!broken) got.push(JSON.parse(body));
      response.writeHead(broken ? 503 : 204).end();
    });
  });
  hook.listen(0, "127.0.0.1");
  await once(hook, "listening");
  const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  const sinks = places({ webhook: { url, token: "hook-token" } });
  const troubles = await deliverCheckpoints(database, sinks);
  expect(troubles.map(({ sink }) => sink)).toEqual([`webhook ${url}`]);
  expect(String(troubles[0]?.error)).toContain("503");
  const total = await database.auditCheckpoint.count();
  expect(await filesIn(folder)).toHaveLength(total);
  broken = false;
  expect(await deliverCheckpoints(database, sinks)).toEqual([]);
  expect(got).toHaveLength(total);
  expect(await deliverCheckpoints(database, sinks)).toEqual([]);
  expect(got).toHaveLength(total);
  hook.close();
});

test("a file in the folder that says otherwise is not written over", async () => {
  const [name] = await filesIn(folder);
  await writeFile(join(folder, name!), "{}");
  await database.auditCheckpoint.updateMany({ data: { takenBy: [] } });
  const [trouble] = await deliverCheckpoints(database, places());
  expect(String(trouble?.error)).toContain("holds another checkpoint");
  expect(await readFile(join(folder, name!), "utf8")).toBe("{}");
});

describe("object storage", () => {
  test("gets an object a checkpoint, with a signature that the storage can check", async () => {
    const objects = new Map<string, string>();
    const storage = createServer((request, response) => {
      void readBody(request).then((body) => {
        const good = request.headers.authorization === expectedSignature(request, body);
        if (good) objects.set(request.url ?? "", body);
        response.writeHead(good ? 200 : 403).end();
      });
    });
    storage.listen(0, "127.0.0.1");
    await once(storage, "listening");
    const url = `http://127.0.0.1:${(storage.address() as AddressInfo).port}/bucket/prefix`;
    const objectStorage = { url, region: "eu-central-1", accessKeyId: "AKID", secretAccessKey: "canary-s3-secret" };
    const sinks = sinksOf({ folder: undefined, objectStorage, webhook: undefined });
    expect(await deliverCheckpoints(database, sinks)).toEqual([]);
    expect(objects.size).toBe(await database.auditCheckpoint.count());
    expect([...objects.keys()][0]).toMatch(
      /^\/bucket\/prefix\/\d{4}-\d\d-\d\d\/checkpoint-000000000003-[0-9a-f]{16}\.json$/,
    );
    const wrong = sinksOf({
      folder: undefined,
      objectStorage: { ...objectStorage, secretAccessKey: "x", url: `${url}2` },
      webhook: undefined,
    });
    const [trouble] = await deliverCheckpoints(database, wrong);
    expect(String(trouble?.error)).toContain("403");
    expect(String(trouble?.error)).not.toContain("canary");
    storage.close();
  });
});

test("a clock that was ahead and is set right keeps no checkpoint back", async () => {
  const keys = await readSigningKeys(newKey());
  const count = () => database.auditCheckpoint.count();
  await write(1);
  await makeCheckpoint(database, keys, NOW + 86_400_000);
  const before = await count();
  await write(1);
  await makeCheckpoint(database, keys, NOW);
  expect(await count()).toBe(before + 1);
});

test("of a trail rewritten the checkpoint does not take the place of the one that shows it", async () => {
  const rewritten = join(folder, "rewritten");
  const last = () => database.auditCheckpoint.findFirstOrThrow({ orderBy: { seq: "desc" } });
  const genuine = await last();
  await deliverCheckpoints(database, places({ folder: rewritten }));
  const before = await filesIn(rewritten);
  await database.auditCheckpoint.delete({ where: { seq: genuine.seq } });
  await makeCheckpoint(database, await readSigningKeys(newKey()), genuine.at.getTime());
  expect((await last()).seq).toBe(genuine.seq);
  expect(await deliverCheckpoints(database, places({ folder: rewritten }))).toEqual([]);
  expect(await filesIn(rewritten)).toHaveLength(before.length + 1);
  expect(await filesIn(rewritten)).toEqual(expect.arrayContaining(before));
});

test("what has been altered since the last checkpoint is not vouched for", async () => {
  await write(2);
  await database.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER USER`;
  await database.$executeRaw`UPDATE audit_entry SET result = 'failure' WHERE seq = (SELECT max(seq) FROM audit_entry)`;
  await database.$executeRaw`ALTER TABLE audit_entry ENABLE TRIGGER USER`;
  const keys = await readSigningKeys(newKey());
  await expect(makeCheckpoint(database, keys, NOW + 900_000)).rejects.toBeInstanceOf(TrailBroken);
});

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** AWS Signature Version 4, worked out from its documentation as the storage would. */
function expectedSignature(request: IncomingMessage, body: string): string {
  const date = String(request.headers["x-amz-date"]);
  const scope = `${date.slice(0, 8)}/eu-central-1/s3/aws4_request`;
  const names = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name])}\n`);
  const payload = String(request.headers["x-amz-content-sha256"]);
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== sha256(body)) return "the payload's hash is wrong";
  const canonical = ["PUT", request.url, "", headers.join(""), names, payload].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const key = scope.split("/").reduce<Buffer | string>((last, part) => hmac(last, part), "AWS4canary-s3-secret");
  return `AWS4-HMAC-SHA256 Credential=AKID/${scope}, SignedHeaders=${names}, Signature=${hmac(key, toSign).toString("hex")}`;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();
