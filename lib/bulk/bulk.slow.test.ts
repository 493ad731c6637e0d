import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { listItems } from "#lib/bulk/items.ts";
import { describeJobs } from "#lib/bulk/progress.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { JobItemsQuerySchema, type Job, type PlanRequest } from "#lib/schemas/bulk.ts";
import { commandJob } from "./control.ts";
import { JobRefused } from "./refused.ts";
import { resultsCsv } from "./results-csv.ts";
import { submitJob } from "./submit.ts";
import { work } from "./work.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

let stage: Stage;
let role: Role | null = "admin";
const stop = new AbortController();
let working: Promise<void>;

beforeAll(async () => {
  stage = await setStage();
  const context = stage.context("admin");
  const roleOf = async () => role;
  working = work({
    ...context,
    database: stage.database,
    workerId: "w1",
    approvalAbove: 100,
    roleOf,
    oktaOf: () => context.okta,
    signal: stop.signal,
  });
});
afterEach(() => stage.clearFaults());
afterAll(async () => {
  stop.abort();
  await working;
  await stage.close();
});

function submit(targets: string[], changes: Partial<PlanRequest> = {}) {
  const { database } = stage;
  const { trail } = stage.context("admin");
  const request: PlanRequest = {
    submissionKey: randomUUID(),
    task: "user.suspend",
    input: {},
    reason: "INC-7",
    source: "selection",
    targets: { kind: "list", given: targets },
    ...changes,
  };
  return submitJob(database, trail, stage.actor("admin"), request);
}

async function jobNow(id: string): Promise<Job> {
  const row = await stage.database.bulkJob.findUniqueOrThrow({ where: { id } });
  const [job] = await describeJobs(stage.database, [row], stage.actor("admin"), { share: 1 });
  if (!job) throw new Error("no job");
  return job;
}

async function until(id: string, status: Job["status"]): Promise<Job> {
  await expect.poll(async () => (await jobNow(id)).status, { timeout: 50_000, interval: 50 }).toBe(status);
  return await jobNow(id);
}

function order(id: string, verb: "start" | "cancel" | "resume", as: Role = "admin") {
  return commandJob(stage.database, stage.context("admin").trail, stage.actor(as), id, verb);
}

async function items(id: string) {
  return (await listItems(stage.database, id, JobItemsQuerySchema.parse({ limit: 500 }))).rows;
}

const statusOf = (id: string) => stage.sandbox.org.users.get(id)?.status;

test("a plan says of everyone what will happen and why not, and changes nothing", async () => {
  const active = stage.somebody("ACTIVE");
  const suspended = stage.somebody("SUSPENDED");
  const locked = stage.somebody("LOCKED_OUT");
  const admin = stage.administrator();
  const login = stage.somebody("ACTIVE").profile.login;
  await stage.asked();
  const id = await submit([
    active.id,
    suspended.profile.login,
    locked.id,
    admin.id,
    "nobody@example.com",
    login.toUpperCase(),
    active.profile.login,
  ]);
  const job = await until(id, "PLANNED");
  expect(job.counts).toMatchObject({ PENDING: 2, SKIPPED: 2, REFUSED: 3 });
  const why = (await items(id)).map(({ state, explanation }) => (state === "PENDING" ? "" : explanation));
  expect(why).toEqual([
    "",
    expect.stringContaining("suspended already"),
    expect.stringContaining("locked out"),
    expect.stringContaining("Protected"),
    expect.stringContaining("Nobody in this org"),
    "",
    expect.stringContaining("row 1"),
  ]);
  expect((await stage.asked()).filter(({ method }) => method !== "GET")).toEqual([]);
});

test("a started job changes each person once, with an intent and an outcome each", async () => {
  const people = Array.from({ length: 25 }, () => stage.somebody("ACTIVE"));
  const id = await submit(people.map(({ id: each }) => each));
  await until(id, "PLANNED");
  await stage.asked();
  await order(id, "start");
  const job = await until(id, "DONE");
  expect(job.counts.DONE).toBe(25);
  expect(people.map(({ id: each }) => statusOf(each))).toEqual(people.map(() => "SUSPENDED"));
  expect((await stage.asked()).filter(({ method }) => method === "POST")).toHaveLength(25);
  const entries = await stage.database.auditEntry.groupBy({
    by: ["kind", "result"],
    where: { jobId: id },
    _count: true,
  });
  expect(entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "intent", _count: 25 }),
      expect.objectContaining({ kind: "outcome", result: "success", _count: 25 }),
    ]),
  );
  const csv = await new Response(resultsCsv(stage.database, id)).text();
  expect(csv.trim().split("\n")).toHaveLength(26);
});

test("an item whose worker died between the record and the ledger is done, and not asked for again", async () => {
  const user = stage.somebody("ACTIVE");
  const id = await submit([user.id]);
  await until(id, "PLANNED");
  await order(id, "start");
  await until(id, "DONE");
  await stage.asked();
  const { database } = stage;
  const data = { state: "INTENT", results: {}, leaseUntil: new Date(0) };
  await database.bulkItem.updateMany({ where: { jobId: id }, data });
  await database.bulkJob.update({ where: { id }, data: { status: "RUNNING" } });
  const job = await until(id, "DONE");
  expect(job.counts).toMatchObject({ DONE: 1, SKIPPED: 0 });
  expect((await stage.asked()).filter(({ method }) => method === "POST")).toEqual([]);
});

test("adding to a group skips members, and groups that give rights refuse everyone", async () => {
  const { org } = stage.sandbox;
  const group = org.groups
    .values()
    .find(({ type, id }) => type === "OKTA_GROUP" && org.membersOfGroup.of(id).size === 0);
  const [first, second] = [stage.somebody("ACTIVE"), stage.somebody("ACTIVE")];
  const plan = { task: "group.addMember", input: { groupId: group?.id } } as const;
  const id = await submit([first.id], plan);
  await until(id, "PLANNED");
  await order(id, "start");
  await until(id, "DONE");
  const again = await until(await submit([first.id, second.id], plan), "PLANNED");
  expect(again).toMatchObject({ about: group?.profile.name, counts: { PENDING: 1, SKIPPED: 1 } });
  const owners = org.groups.values().find(({ profile }) => profile.name === "Gatehouse Owners");
  const refused = await until(await submit([second.id], { ...plan, input: { groupId: owners?.id } }), "PLANNED");
  expect(refused.counts).toMatchObject({ PENDING: 0, REFUSED: 1 });
});

test("someone who changed since the plan is looked at again, and skipped", async () => {
  const user = stage.somebody("ACTIVE");
  const id = await submit([user.id]);
  await until(id, "PLANNED");
  const { org } = stage.sandbox;
  const row = org.users.get(user.id);
  if (row) org.users.put({ ...row, status: "LOCKED_OUT" });
  await order(id, "start");
  expect((await until(id, "DONE")).counts.SKIPPED).toBe(1);
  expect(statusOf(user.id)).toBe("LOCKED_OUT");
});

describe("sent twice", () => {
  test("a hundred times at once makes one job", async () => {
    const submissionKey = randomUUID();
    const targets = [stage.somebody("ACTIVE").id];
    const ids = await Promise.all(Array.from({ length: 100 }, () => submit(targets, { submissionKey })));
    expect(new Set(ids).size).toBe(1);
    await until(ids[0] ?? "", "PLANNED");
    expect((await items(ids[0] ?? "")).length).toBe(1);
  });

  test("with other content under the same key it is refused", async () => {
    const submissionKey = randomUUID();
    await submit(["a@example.com"], { submissionKey });
    await expect(submit(["b@example.com"], { submissionKey })).rejects.toBeInstanceOf(JobRefused);
  });
});

describe("who may", () => {
  test("auditors can neither plan nor start", async () => {
    const { database } = stage;
    const request = {
      submissionKey: randomUUID(),
      task: "user.suspend",
      input: {},
      reason: "x",
      source: "x",
      targets: { kind: "list", given: ["a"] },
    } as const;
    const planning = submitJob(database, stage.context("auditor").trail, stage.actor("auditor"), {
      ...request,
      targets: { kind: "list", given: ["a"] },
    });
    await expect(planning).rejects.toBeInstanceOf(JobRefused);
    const id = await submit([stage.somebody("ACTIVE").id]);
    await until(id, "PLANNED");
    await expect(order(id, "start", "auditor")).rejects.toBeInstanceOf(JobRefused);
  });

  test("a job pauses when its owner may no longer do this", async () => {
    const id = await submit([stage.somebody("ACTIVE").id]);
    await until(id, "PLANNED");
    role = "auditor";
    await order(id, "start");
    const job = await until(id, "PAUSED");
    role = "admin";
    expect(job.note).toContain("can no longer");
    await order(id, "resume");
    expect((await until(id, "DONE")).counts.DONE).toBe(1);
  });
});

describe("what goes wrong on the way", () => {
  test("an answer that is lost is settled from the person's state, without a second call", async () => {
    const user = stage.somebody("ACTIVE");
    const id = await submit([user.id]);
    await until(id, "PLANNED");
    await stage.asked();
    await stage.fault({ kind: "lost-response", method: "POST", times: 1 });
    await order(id, "start");
    const job = await until(id, "DONE");
    expect(job.counts.DONE + job.counts.SETTLED).toBe(1);
    expect(statusOf(user.id)).toBe("SUSPENDED");
    expect((await stage.asked()).filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  test("a credential that is refused pauses the job instead of burning its people", async () => {
    const user = stage.somebody("ACTIVE");
    const id = await submit([user.id, stage.somebody("ACTIVE").id]);
    await until(id, "PLANNED");
    const { org } = stage.sandbox;
    const owner = org.users.values().find(({ profile }) => profile.login.startsWith("svc-gatehouse"));
    if (!owner) throw new Error("no owner");
    org.users.put({ ...owner, status: "DEPROVISIONED" });
    await order(id, "start");
    const job = await until(id, "PAUSED");
    org.users.put(owner);
    expect(job.counts.FAILED).toBe(0);
    await order(id, "resume");
    expect((await until(id, "DONE")).counts.DONE).toBe(2);
  });

  test("a job that cannot be recorded is not taken in", async () => {
    await stage.database.$executeRawUnsafe(
      "CREATE FUNCTION refuse_job() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$",
    );
    await stage.database.$executeRawUnsafe(
      "CREATE TRIGGER disk_full BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_job()",
    );
    await expect(submit(["a@example.com"])).rejects.toBeInstanceOf(AuditUnavailable);
    await stage.database.$executeRawUnsafe("DROP TRIGGER disk_full ON audit_entry");
  });

  test("a trail that takes nothing for a while fails nobody: they wait, and say why", async () => {
    const { database } = stage;
    const people = Array.from({ length: 3 }, () => stage.somebody("ACTIVE"));
    const id = await submit(people.map(({ id: each }) => each));
    await until(id, "PLANNED");
    await database.$executeRawUnsafe(
      "CREATE FUNCTION refuse_intent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$",
    );
    await database.$executeRawUnsafe(
      `CREATE TRIGGER no_intent BEFORE INSERT ON audit_entry FOR EACH ROW WHEN (NEW.kind = 'intent')
       EXECUTE FUNCTION refuse_intent()`,
    );
    await stage.asked();
    await order(id, "start");
    const waiting = { jobId: id, state: "PENDING", attempts: 0, notBefore: { gt: new Date() } };
    await expect.poll(() => database.bulkItem.count({ where: waiting }), { timeout: 50_000 }).toBe(3);
    expect((await items(id)).map(({ explanation }) => explanation)).toEqual(
      people.map(() => expect.stringMatching(/./)),
    );
    expect((await stage.asked()).filter(({ method }) => method !== "GET")).toEqual([]);
    await database.$executeRawUnsafe("DROP TRIGGER no_intent ON audit_entry");
    await database.bulkItem.updateMany({ where: { jobId: id }, data: { notBefore: null } });
    expect((await until(id, "DONE")).counts).toMatchObject({ DONE: 3, FAILED: 0 });
  });

  test("cancelled, the rest are left alone", async () => {
    const people = Array.from({ length: 10 }, () => stage.somebody("ACTIVE"));
    const id = await submit(people.map(({ id: each }) => each));
    await until(id, "PLANNED");
    await order(id, "cancel");
    expect((await jobNow(id)).status).toBe("CANCELLED");
    await expect(order(id, "start")).rejects.toBeInstanceOf(JobRefused);
    expect(people.map(({ id: each }) => statusOf(each))).toEqual(people.map(() => "ACTIVE"));
  });
});
