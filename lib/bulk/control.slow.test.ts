import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";

/** More than one worker has in its hands at once. */
const MANY = 280;

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage({ people: 1_100, approvalAbove: 1_000 });
});
afterEach(() => bulk.stage.clearFaults());
afterAll(() => bulk.close());

const statusOf = (id: string) => bulk.stage.sandbox.org.users.get(id)?.status;
const changes = async () => (await bulk.stage.asked()).filter(({ method }) => method === "POST");
const inState = (jobId: string, ...states: string[]) =>
  bulk.stage.database.bulkItem.count({ where: { jobId, state: { in: states } } });

async function planned(count: number, task: "user.suspend" | "user.unsuspend" = "user.suspend") {
  const people = Array.from({ length: count }, () => bulk.stage.somebody("ACTIVE").id);
  const id = await bulk.submit({ task, targets: { kind: "list", given: people } });
  await bulk.until(id, "PLANNED");
  return { id, people };
}

/** A job of which some is done, some under way and some not begun. */
async function halfway() {
  const { id, people } = await planned(MANY);
  await bulk.stage.fault({ kind: "latency", method: "POST", milliseconds: 150 });
  await bulk.stage.asked();
  await bulk.command(id, "start");
  await expect.poll(() => inState(id, "INTENT"), { timeout: 50_000, interval: 10 }).toBeGreaterThan(0);
  return { id, people };
}

describe("a running job", () => {
  test("paused, sees through what is under way and begins nothing more; resumed, it does the rest, each once", async () => {
    const { id, people } = await halfway();
    await bulk.command(id, "pause");
    await expect.poll(() => inState(id, "LEASED", "INTENT"), { timeout: 50_000 }).toBe(0);
    const paused = await bulk.until(id, "PAUSED");
    expect(paused.note).toBe("Paused by admin@example.com.");
    expect(paused.counts.DONE).toBeGreaterThan(0);
    expect(paused.counts.PENDING).toBe(MANY - paused.counts.DONE);
    expect(await changes()).toHaveLength(paused.counts.DONE);
    await sleep(1_500);
    expect(await changes()).toEqual([]);
    await bulk.command(id, "resume");
    expect((await bulk.until(id, "DONE")).counts.DONE).toBe(MANY);
    expect(await changes()).toHaveLength(MANY - paused.counts.DONE);
    expect(people.every((each) => statusOf(each) === "SUSPENDED")).toBe(true);
  });

  test("cancelled, sees through what is under way, leaves the rest, and undoes just what was done", async () => {
    const { id, people } = await halfway();
    await bulk.command(id, "cancel");
    const job = await bulk.until(id, "CANCELLED");
    const done = people.filter((each) => statusOf(each) === "SUSPENDED");
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(MANY);
    expect(job).toMatchObject({ undoable: done.length, counts: { DONE: done.length, PENDING: MANY - done.length } });
    expect(await changes()).toHaveLength(done.length);
    const undoing = await bulk.undo(id);
    expect((await bulk.until(undoing, "PLANNED")).counts.PENDING).toBe(done.length);
    await expect(bulk.undo(id)).rejects.toThrow(/Another job/);
  });
});

test("cancelled on an org that has become slow, sends nothing more of what waits its turn, and fails nobody", async () => {
  const { id, people } = await planned(60);
  await bulk.stage.fault({ kind: "latency", method: "POST", milliseconds: 3_000 });
  await bulk.stage.asked();
  await bulk.command(id, "start");
  await expect.poll(() => inState(id, "INTENT"), { timeout: 50_000, interval: 10 }).toBeGreaterThan(30);
  await bulk.command(id, "cancel");
  const { counts } = await bulk.until(id, "CANCELLED");
  const sent = (await changes()).length;
  expect(sent).toBeLessThan(30);
  expect(counts).toMatchObject({ DONE: sent, PENDING: people.length - sent, FAILED: 0 });
});

test("cancelled while answers are missing: what took effect is settled, and nothing is sent again", async () => {
  const { id, people } = await planned(2);
  const [lost = "", never = ""] = people;
  const path = (userId: string) => `/api/v1/users/${userId}/lifecycle/suspend`;
  await bulk.stage.fault({ kind: "lost-response", method: "POST", path: path(lost) });
  await bulk.stage.fault({ kind: "reset", method: "POST", path: path(never) });
  await bulk.stage.asked();
  await bulk.command(id, "start");
  await expect.poll(() => inState(id, "UNKNOWN"), { timeout: 50_000, interval: 10 }).toBe(2);
  await bulk.command(id, "cancel");
  expect((await bulk.until(id, "CANCELLING")).commands.undo).toContain("has ended");
  // As if it had been looked for all the while.
  const { database } = bulk.stage;
  const where = { jobId: id, targetId: never, state: "UNKNOWN" };
  await database.bulkItem.updateMany({ where, data: { attempts: 3, notBefore: null } });
  const job = await bulk.until(id, "CANCELLED");
  expect(job.counts).toMatchObject({ SETTLED: 1, NEEDS_REVIEW: 1 });
  expect((await bulk.items(id))[1]?.explanation).toContain("not sent again");
  expect(await changes()).toHaveLength(2);
  expect([statusOf(lost), statusOf(never)]).toEqual(["SUSPENDED", "ACTIVE"]);
});

test("a plan that was changed in the database after it was agreed to is not carried out", async () => {
  const { id, people } = await planned(2);
  const other = bulk.stage.somebody("ACTIVE").id;
  await bulk.stage.database.bulkItem.updateMany({
    where: { jobId: id, targetId: people[1] ?? "" },
    data: { targetId: other },
  });
  await bulk.command(id, "start");
  expect((await bulk.until(id, "PAUSED")).note).toContain("not the one that was seen");
  expect([...people, other].map(statusOf)).toEqual(["ACTIVE", "ACTIVE", "ACTIVE"]);
});
