import { afterAll, beforeAll, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";
import { takeBackExpired } from "./expire.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage({ approvalAbove: 1 });
});
afterAll(() => bulk.close());

const DAY_MS = 86_400_000;
const org = () => bulk.stage.sandbox.org;
const expire = (worker = "w1") =>
  takeBackExpired(bulk.stage.database, bulk.stage.context("admin").trail, worker).catch((error: unknown) => error);
const jobsThatTakeBack = (id: string) => bulk.stage.database.bulkJob.findMany({ where: { undoOf: id } });

/** Gives two people a group until tomorrow, agreed to by a second person. */
async function access() {
  const groupId = org()
    .groups.values()
    .find(({ type, id }) => type === "OKTA_GROUP" && org().membersOfGroup.of(id).size === 0)?.id;
  const people = [1, 2].map(() => bulk.stage.somebody("ACTIVE").id);
  const targets = { kind: "list" as const, given: people };
  const id = await bulk.submit({ task: "group.addMember", input: { groupId }, targets });
  await bulk.until(id, "PLANNED");
  await bulk.command(id, "start", { undoAt: new Date(Date.now() + DAY_MS) });
  const data = { status: "APPROVED", deciderId: "00usecond", deciderLogin: "second@example.com" };
  await bulk.stage.database.approval.updateMany({ where: { jobId: id }, data });
  await bulk.until(id, "DONE");
  const members = () => org().membersOfGroup.of(groupId ?? "").size;
  return { id, members, groupId, people };
}

/** As if the time had come. */
async function tomorrow(id: string) {
  await bulk.stage.database.bulkJob.update({ where: { id }, data: { undoAt: new Date(Date.now() - 1_000) } });
}

test("access ends by itself at its time, once, no matter who looks, and without asking a second person again", async () => {
  const { id, members } = await access();
  expect(await expire()).toBe(0);
  expect(members()).toBe(2);
  await tomorrow(id);
  await Promise.all(["w1", "w2", "w3", "w4"].map(expire));
  const [back, ...others] = await jobsThatTakeBack(id);
  expect(others).toEqual([]);
  const job = await bulk.until(back?.id ?? "", "DONE");
  expect(job).toMatchObject({ title: "Undo: Add to group", startsItself: true, approval: null, counts: { DONE: 2 } });
  expect(members()).toBe(0);
  expect(await expire()).toBe(0);
  const trail = await bulk.stage.database.auditEntry.findMany({
    where: { jobId: back?.id ?? "" },
    orderBy: { seq: "asc" },
  });
  expect(trail[0]).toMatchObject({ action: "bulk.plan", actorKind: "worker", actorLogin: "admin@example.com" });
  const notified = await bulk.stage.database.notification.findMany({ where: { href: `/bulk/${back?.id}` } });
  expect(notified.at(-1)).toMatchObject({ userId: "00uactoradmin", title: "Bulk job done: Undo: Add to group" });
});

test("a person removed earlier by someone else is skipped", async () => {
  const { id, members, groupId, people } = await access();
  await bulk.stage.database.bulkJob.update({ where: { id }, data: { undoAt: null } });
  const [first = ""] = people;
  await bulk.carryOut({ task: "group.removeMember", input: { groupId }, targets: { kind: "list", given: [first] } });
  await tomorrow(id);
  await expire();
  const [back] = await jobsThatTakeBack(id);
  expect((await bulk.until(back?.id ?? "", "DONE")).counts).toMatchObject({ DONE: 1, SKIPPED: 1 });
  expect(members()).toBe(0);
});

test("what someone undoes themselves, or has cancelled at its time, is not undone again", async () => {
  const { id, members } = await access();
  const own = await bulk.undo(id);
  await tomorrow(id);
  expect(await expire()).toBe(0);
  await bulk.until(own, "PLANNED");
  await bulk.command(own, "cancel");
  await bulk.stage.fault({ kind: "latency", milliseconds: 1_500, path: "/api/v1/users", method: "GET" });
  expect(await expire()).toBe(1);
  const back = (await jobsThatTakeBack(id)).find(({ startsItself }) => startsItself);
  await bulk.command(back?.id ?? "", "cancel");
  await bulk.stage.clearFaults();
  await bulk.until(back?.id ?? "", "CANCELLED");
  expect(await expire()).toBe(0);
  // So nobody is told that it will be.
  expect(await bulk.until(id, "DONE")).toMatchObject({ undoAt: null, undoneBy: null });
  expect(members()).toBe(2);
});

test("a time that makes no sense is refused", async () => {
  const { id: userId } = bulk.stage.somebody("ACTIVE");
  const targets = { kind: "list" as const, given: [userId] };
  const id = await bulk.submit({ task: "user.suspend", targets });
  await bulk.until(id, "PLANNED");
  const [past, soon, later] = [-1_000, DAY_MS, 2 * DAY_MS].map((ms) => new Date(Date.now() + ms));
  await expect(bulk.command(id, "start", { undoAt: past! })).rejects.toThrow(/before it has started/);
  await expect(bulk.command(id, "start", { at: later!, undoAt: soon! })).rejects.toThrow(/before it has started/);
  await expect(bulk.command(id, "start", { at: past! })).rejects.toThrow(/already passed/);
  const reset = await bulk.submit({ task: "user.clearSessions", targets });
  await bulk.until(reset, "PLANNED");
  await expect(bulk.command(reset, "start", { undoAt: soon! })).rejects.toThrow(/Nothing in it can be undone/);
});
