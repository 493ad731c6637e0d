import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

let bulk: BulkStage;
let owner: PersonActor;
let other: PersonActor;
const roles = new Map<string, Role | null>();

beforeAll(async () => {
  bulk = await setBulkStage({ approvalAbove: 1, roleOf: async (userId) => roles.get(userId) ?? null });
  owner = bulk.stage.actor("admin", { id: "00uowner", login: "owner@example.com" });
  other = bulk.stage.actor("admin", { id: "00uother", login: "other@example.com" });
});
beforeEach(() => {
  for (const { id } of [owner, other]) roles.set(id, "admin");
});
afterAll(() => bulk.close());

const statusOf = (id: string) => bulk.stage.sandbox.org.users.get(id)?.status;

async function plannedByOwner() {
  const { id: userId } = bulk.stage.somebody("ACTIVE");
  const id = await bulk.submit({ task: "user.suspend", targets: { kind: "list", given: [userId] } }, owner);
  await bulk.until(id, "PLANNED");
  return { id, userId };
}

/** A job that its owner has started, and that waits because they were not allowed it any more. */
async function paused() {
  const job = await plannedByOwner();
  roles.set(owner.id, "auditor");
  await bulk.command(job.id, "start", { as: owner });
  await bulk.until(job.id, "PAUSED");
  return job;
}

test("nobody starts what someone else has planned", async () => {
  const { id, userId } = await plannedByOwner();
  await expect(bulk.command(id, "start", { as: other })).rejects.toThrow("Only owner@example.com, who planned it");
  expect((await bulk.until(id, "PLANNED", other)).commands.start).toContain("Plan it yourself");
  expect((await bulk.until(id, "PLANNED", owner)).commands.start).toBeNull();
  expect(statusOf(userId)).toBe("ACTIVE");
});

test("a job resumed by someone else goes on in its owner's name; the trail says who let it", async () => {
  const { id, userId } = await paused();
  roles.set(owner.id, "admin");
  await bulk.command(id, "resume", { as: other });
  await bulk.until(id, "DONE");
  expect(statusOf(userId)).toBe("SUSPENDED");
  const entries = await bulk.stage.database.auditEntry.findMany({ where: { jobId: id }, orderBy: { seq: "asc" } });
  expect(entries.map(({ action, kind, actorKind, actorLogin }) => [action, kind, actorKind, actorLogin])).toEqual([
    ["bulk.plan", "event", "person", owner.login],
    ["bulk.start", "event", "person", owner.login],
    ["bulk.resume", "event", "person", other.login],
    ["user.suspend", "intent", "worker", owner.login],
    ["user.suspend", "outcome", "worker", owner.login],
  ]);
  const notified = await bulk.stage.database.notification.findMany({ where: { href: `/bulk/${id}` } });
  expect(new Set(notified.map(({ userId: id }) => id))).toEqual(new Set([owner.id]));
});

test("someone else's rights do not take the place of the owner's", async () => {
  const { id, userId } = await paused();
  await bulk.command(id, "resume", { as: other });
  const job = await bulk.until(id, "PAUSED");
  expect(job.note).toContain("owner@example.com can no longer do this");
  expect(statusOf(userId)).toBe("ACTIVE");
});

test("an approval holds only while its approver could give it now", async () => {
  const people = [1, 2].map(() => bulk.stage.somebody("ACTIVE").id);
  const id = await bulk.submit({ task: "user.suspend", targets: { kind: "list", given: people } }, owner);
  await bulk.until(id, "PLANNED");
  await bulk.command(id, "start", { as: owner });
  roles.set(other.id, "helpdesk");
  await bulk.stage.database.approval.updateMany({
    where: { jobId: id },
    data: { status: "APPROVED", deciderId: other.id, deciderLogin: other.login, decidedAt: new Date() },
  });
  const job = await bulk.until(id, "PAUSED");
  expect(job.note).toContain("other@example.com can no longer approve this kind of job");
  expect(people.map(statusOf)).toEqual(["ACTIVE", "ACTIVE"]);
  roles.set(other.id, "admin");
  await bulk.command(id, "resume", { as: owner });
  expect((await bulk.until(id, "DONE")).counts.DONE).toBe(2);
});

test("nor the owner's those of the person who resumes: an auditor cannot resume what an admin has started", async () => {
  const { id } = await paused();
  const auditor = bulk.stage.actor("auditor", { id: "00uauditor" });
  await expect(bulk.command(id, "resume", { as: auditor })).rejects.toThrow(/can view this job/);
  await bulk.command(id, "cancel", { as: other });
  await bulk.until(id, "CANCELLED");
});
