import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandJob } from "#lib/bulk/control.ts";
import { submitJob } from "#lib/bulk/submit.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";

const PEOPLE = 150;
const KILLS = 4;

let stage: Stage;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  stage = await setStage({ people: 400 });
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await stage.close();
});

function startWorker(): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: stage.databaseUrl,
    OKTA_ORG_URL: stage.sandbox.url,
    OKTA_API_TOKEN: stage.apiToken,
    OKTA_CLIENT_ID: "client",
    OKTA_CLIENT_SECRET: "secret",
    GATEHOUSE_SANDBOX: "1",
    GATEHOUSE_APPROVAL_ABOVE: "1000",
    GATEHOUSE_URL: "http://localhost:3000",
    GATEHOUSE_SECRET: "x".repeat(32),
  };
  return spawn(process.execPath, ["worker/main.ts"], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

/** The real admin of the org: the worker looks up at the org whether the job's planner may still do this. */
function admin(): PersonActor {
  const { org } = stage.sandbox;
  const user = org.users.values().find(({ profile }) => profile.login.startsWith("adam.admin"));
  if (!user) throw new Error("The org has no admin for the console.");
  return stage.actor("admin", { id: user.id, login: user.profile.login });
}

test("a worker killed again and again, with answers lost: nobody lost, nobody unrecorded", async () => {
  const { database } = stage;
  const { trail } = stage.context("admin");
  const people = Array.from({ length: PEOPLE }, () => stage.somebody("ACTIVE").id);
  worker = startWorker();
  const request = { task: "user.suspend", input: {}, reason: "INC-9", source: "test" } as const;
  const id = await submitJob(database, trail, admin(), {
    ...request,
    submissionKey: randomUUID(),
    targets: { kind: "list", given: people },
  });
  const status = async () => (await database.bulkJob.findUniqueOrThrow({ where: { id } })).status;
  await expect.poll(status, { timeout: 30_000 }).toBe("PLANNED");
  await stage.asked();
  await stage.fault({ kind: "lost-response", method: "POST", share: 0.1 });
  await stage.fault({ kind: "latency", method: "POST", milliseconds: 60, share: 0.8 });
  await commandJob(database, trail, admin(), id, "start");
  const done = () => database.bulkItem.count({ where: { jobId: id, state: { in: ["DONE", "SETTLED"] } } });
  for (let kill = 1; kill <= KILLS; kill++) {
    await expect.poll(done, { timeout: 60_000, interval: 10 }).toBeGreaterThan((kill * PEOPLE) / (KILLS + 2));
    await sleep(Math.random() * 40);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    worker = startWorker();
  }
  await expect.poll(status, { timeout: 120_000, interval: 200 }).toBe("DONE");

  const { org } = stage.sandbox;
  expect(people.filter((each) => org.users.get(each)?.status !== "SUSPENDED")).toEqual([]);
  expect(await done()).toBe(PEOPLE);
  const calls = (await stage.asked()).filter(({ method }) => method === "POST");
  const applied = calls.filter((call) => call.applied);
  expect(new Set(applied.map(({ path }) => path)).size).toBe(PEOPLE);
  expect(applied).toHaveLength(PEOPLE);
  // Each call that reached the org has an intent of its own, and no intent is left open.
  const intents = await database.auditEntry.count({ where: { jobId: id, kind: "intent" } });
  expect(intents).toBeGreaterThanOrEqual(calls.length);
  const open = await database.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM audit_entry AS intent WHERE intent.job_id = ${id}::uuid AND intent.kind = 'intent' AND NOT EXISTS (
      SELECT 1 FROM audit_entry AS outcome WHERE outcome.intent_seq = intent.seq AND outcome.result <> 'unknown')`;
  expect(Number(open[0]?.count)).toBe(0);
});

test("told to stop, it sees through what is under way and ends", async () => {
  const started = Date.now();
  worker?.kill("SIGTERM");
  await once(worker as ChildProcess, "exit");
  expect(worker?.exitCode).toBe(0);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("with a setting missing, it says which and exits", async () => {
  const child = spawn(process.execPath, ["worker/main.ts"], {
    env: { ...process.env, OKTA_API_TOKEN: undefined },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(1);
  expect(said).toContain("OKTA_API_TOKEN is missing");
});
