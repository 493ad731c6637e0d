import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage();
});
afterEach(() => bulk.stage.clearFaults());
afterAll(() => bulk.close());

const org = () => bulk.stage.sandbox.org;
const statusesOf = (ids: readonly string[]) => ids.map((id) => org().users.get(id)?.status);
const active = (count: number) => Array.from({ length: count }, () => bulk.stage.somebody("ACTIVE"));
const list = (given: string[]) => ({ kind: "list" as const, given });

async function suspended(count: number) {
  const people = active(count).map(({ id }) => id);
  const { id } = await bulk.carryOut({ task: "user.suspend", targets: list(people) });
  return { id, people };
}

/** Plans what undoes a job, starts it and waits for its end. */
async function takeBack(jobId: string) {
  const id = await bulk.undo(jobId);
  await bulk.until(id, "PLANNED");
  await bulk.command(id, "start");
  return await bulk.until(id, "DONE");
}

describe("a change whose answer was lost", () => {
  const lost = (path: string) => bulk.stage.fault({ kind: "lost-response", path, times: 1 });

  test("to a group is settled, and undone like any other", async () => {
    const group = org()
      .groups.values()
      .find(({ type, id }) => type === "OKTA_GROUP" && org().membersOfGroup.of(id).size === 0);
    const [seen, unseen] = active(2).map(({ id }) => id);
    const input = { groupId: group?.id };
    const id = await bulk.submit({ task: "group.addMember", input, targets: list([seen ?? "", unseen ?? ""]) });
    await bulk.until(id, "PLANNED");
    await lost(`/api/v1/groups/${group?.id}/users/${unseen}`);
    await bulk.command(id, "start");
    expect(await bulk.until(id, "DONE")).toMatchObject({ undoable: 2, counts: { DONE: 1, SETTLED: 1 } });
    expect((await takeBack(id)).counts.DONE).toBe(2);
    expect(org().membersOfGroup.of(group?.id ?? "").size).toBe(0);
  });

  test("to a profile is undone to what the plan had seen", async () => {
    const [user] = active(1);
    const before = user?.profile.department;
    const file = await bulk.upload(`id,department\n${user?.id},Night shift`);
    const mapping = [
      { column: 0, to: "who" },
      { column: 1, to: "profile.department" },
    ];
    const id = await bulk.submit({ task: "user.update", targets: { kind: "file", fileId: file.id, mapping } });
    await bulk.until(id, "PLANNED");
    await bulk.stage.fault({ kind: "lost-response", method: "POST", path: `/api/v1/users/${user?.id}`, times: 1 });
    await bulk.command(id, "start");
    expect(await bulk.until(id, "DONE")).toMatchObject({ undoable: 1, counts: { SETTLED: 1 } });
    expect(org().users.get(user?.id ?? "")?.profile.department).toBe("Night shift");
    await takeBack(id);
    expect(org().users.get(user?.id ?? "")?.profile.department).toBe(before);
  });
});

describe("asked for many times at once", () => {
  test("by several people makes one job, and tells the others so", async () => {
    const { id } = await suspended(1);
    const asking = [1, 2, 3].map((each) => bulk.stage.actor("admin", { id: `00uadmin${each}` }));
    const asked = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => bulk.undo(id, asking[index % asking.length])),
    );
    const why = asked.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
    expect(why).toHaveLength(29);
    expect(new Set(why)).toEqual(new Set([expect.stringContaining("Another job undoes it")]));
    expect(await bulk.stage.database.bulkJob.count({ where: { undoOf: id } })).toBe(1);
  });

  test("by one form makes one job, which each of them gets", async () => {
    const { id } = await suspended(1);
    const key = randomUUID();
    const asked = await Promise.all(Array.from({ length: 30 }, () => bulk.undo(id, undefined, key)));
    expect(new Set(asked).size).toBe(1);
  });

  test("is possible again once the first was discarded", async () => {
    const { id, people } = await suspended(1);
    const first = await bulk.undo(id);
    await bulk.until(first, "PLANNED");
    await bulk.command(first, "cancel");
    await takeBack(id);
    expect(statusesOf(people)).toEqual(["ACTIVE"]);
  });
});

describe("a job of which someone failed", () => {
  /** One done, one failed. */
  async function halfDone() {
    const people = active(2).map(({ id }) => id);
    const id = await bulk.submit({ task: "user.suspend", targets: list(people) });
    await bulk.until(id, "PLANNED");
    const path = `/api/v1/users/${people[1]}/lifecycle/suspend`;
    await bulk.stage.fault({ kind: "error", errorCode: "E0000001", path, times: 1, method: "POST" });
    await bulk.command(id, "start");
    expect((await bulk.until(id, "DONE")).counts).toMatchObject({ DONE: 1, FAILED: 1 });
    return { id, people };
  }

  test("is not retried while it is undone, nor afterwards: nothing would undo that", async () => {
    const { id, people } = await halfDone();
    const back = await bulk.undo(id);
    await expect(bulk.command(id, "retry")).rejects.toThrow(/Another job undoes it/);
    const planned = await bulk.until(back, "PLANNED");
    expect(planned.counts.PENDING).toBe(1);
    await bulk.command(back, "start");
    await bulk.until(back, "DONE");
    expect((await bulk.until(id, "DONE")).commands.retry).toMatch(/Another job undoes it/);
    await expect(bulk.command(id, "retry")).rejects.toThrow(/Another job undoes it/);
    expect(statusesOf(people)).toEqual(["ACTIVE", "ACTIVE"]);
  });

  test("is retried once what was to undo it is discarded, and undone whole", async () => {
    const { id, people } = await halfDone();
    const back = await bulk.undo(id);
    await bulk.until(back, "PLANNED");
    await bulk.command(back, "cancel");
    await bulk.command(id, "retry");
    expect((await bulk.until(id, "DONE")).undoable).toBe(2);
    await takeBack(id);
    expect(statusesOf(people)).toEqual(["ACTIVE", "ACTIVE"]);
  });

  test("is retried or undone when both are asked for at once, never both", async () => {
    for (let round = 0; round < 3; round++) {
      const { id } = await halfDone();
      const asked = await Promise.allSettled([bulk.undo(id), bulk.command(id, "retry")]);
      const back = await bulk.stage.database.bulkJob.count({ where: { undoOf: id } });
      const failed = await bulk.stage.database.bulkItem.count({ where: { jobId: id, state: "FAILED" } });
      const [undone, retried] = asked.map(({ status }) => status === "fulfilled");
      expect({ back, failed }).toEqual({ back: undone ? 1 : 0, failed: retried ? 0 : 1 });
      expect(undone && retried).toBe(false);
      await bulk.until(id, "DONE");
    }
  });
});

test("what was undone is done again, except for people changed since, and undone again", async () => {
  const { id, people } = await suspended(3);
  const back = await takeBack(id);
  expect(back).toMatchObject({ title: "Undo: Suspend", counts: { DONE: 3 } });
  const [gone = ""] = people;
  const row = org().users.get(gone);
  if (row) org().users.put({ ...row, status: "DEPROVISIONED" });
  const again = await takeBack(back.id);
  expect(again).toMatchObject({ title: "Redo: Suspend", undoOf: back.id, counts: { DONE: 2, SKIPPED: 1 } });
  expect(statusesOf(people)).toEqual(["DEPROVISIONED", "SUSPENDED", "SUSPENDED"]);
  expect(await takeBack(again.id)).toMatchObject({ title: "Undo: Suspend", counts: { DONE: 2 } });
  expect(statusesOf(people)).toEqual(["DEPROVISIONED", "ACTIVE", "ACTIVE"]);
  const notified = await bulk.stage.database.notification.findMany({ where: { href: `/bulk/${again.id}` } });
  expect(notified.at(-1)?.title).toBe("Bulk job done: Redo: Suspend");
});
