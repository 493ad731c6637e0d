import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "#lib/operations/perform/perform.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";
import type { User } from "#sandbox/model.ts";
import { decide, withdraw } from "./decide.ts";
import { countWaiting, listApprovals } from "./list.ts";
import { ApprovalRefused, SignInFirst } from "./refused.ts";
import { requestOperation } from "./request-operation.ts";
import { ApprovalQuerySchema } from "#lib/schemas/approval.ts";

let bulk: BulkStage;
let asking: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  bulk = await setBulkStage({ approvalAbove: 2 });
  asking = asAdmin(bulk.stage.somebody("ACTIVE"));
  second = asAdmin(bulk.stage.somebody("ACTIVE"));
});
afterAll(() => bulk.close());

function asAdmin({ id, profile }: User, changes: Partial<PersonActor> = {}): PersonActor {
  return bulk.stage.actor("admin", { id, login: profile.login, ...changes });
}

const context = (actor: PersonActor) => {
  const { database } = bulk.stage;
  return { ...bulk.stage.context(actor.role), actor, database };
};

async function waiting(id: string) {
  return await bulk.stage.database.approval.findUniqueOrThrow({ where: { id } });
}

async function agree(id: string, actor: PersonActor, verdict: "approve" | "reject" = "approve") {
  const { contentHash } = await waiting(id);
  await decide(context(actor), { approvalId: id, verdict, contentHash, comment: "Seen" });
}

const justification = { reason: "INC-1" };

function askToDelete(userId: string, actor = asking) {
  return requestOperation(context(actor), { operation: "user.delete", input: { userId }, justification });
}

describe("one operation", () => {
  test("a deletion is carried out once a second admin has seen exactly that and agreed", async () => {
    const { id: userId } = bulk.stage.somebody("DEPROVISIONED");
    const request = { operation: "user.delete", input: { userId }, justification } as const;
    expect(await perform(context(asking), request)).toMatchObject({ kind: "approval" });
    const id = await askToDelete(userId);
    expect(await askToDelete(userId)).toBe(id);
    expect(await perform(context(asking), { ...request, approvalId: id })).toMatchObject({ kind: "approval" });
    await agree(id, second);
    expect(await perform(context(asking), { ...request, approvalId: id })).toMatchObject({ kind: "done" });
    expect(bulk.stage.sandbox.org.users.get(userId)).toBeUndefined();
    const actions = await bulk.stage.database.auditEntry.findMany({
      where: { action: { startsWith: "approval." } },
      orderBy: { seq: "asc" },
    });
    expect(actions.slice(-2).map(({ action, actorId }) => [action, actorId])).toEqual([
      ["approval.request", asking.id],
      ["approval.approve", second.id],
    ]);
  });

  test("nobody approves their own, not with a second account that shows it is theirs", async () => {
    const id = await askToDelete(bulk.stage.somebody("DEPROVISIONED").id);
    await expect(agree(id, asking)).rejects.toBeInstanceOf(ApprovalRefused);
    const { org } = bulk.stage.sandbox;
    const own = org.users.get(asking.id)?.profile;
    const twin = bulk.stage.somebody("ACTIVE");
    for (const shared of [
      { secondEmail: own?.email },
      { employeeNumber: own?.employeeNumber },
      { firstName: own?.firstName, lastName: own?.lastName },
    ]) {
      org.users.put({ ...twin, profile: { ...twin.profile, ...shared } as User["profile"] });
      await expect(agree(id, asAdmin(twin)), JSON.stringify(shared)).rejects.toThrow(/count as one person/);
    }
    expect((await waiting(id)).status).toBe("PENDING");
  });

  test("not by helpdesk, not with an old sign-in, not what was not seen, not twice, not once expired", async () => {
    const id = await askToDelete(bulk.stage.somebody("DEPROVISIONED").id);
    await expect(agree(id, { ...second, role: "helpdesk" })).rejects.toThrow(/can view requests/);
    const denial = await bulk.stage.database.auditEntry.findFirst({
      where: { kind: "denial" },
      orderBy: { seq: "desc" },
    });
    expect(denial).toMatchObject({ action: "approval.approve", result: "denied", actorRole: "helpdesk" });
    await expect(agree(id, { ...second, authenticatedAt: new Date(0) })).rejects.toBeInstanceOf(SignInFirst);
    const wrong = { approvalId: id, verdict: "approve" as const, contentHash: "0".repeat(64), comment: "" };
    await expect(decide(context(second), wrong)).rejects.toThrow(/has changed since you opened it/);
    await agree(id, second, "reject");
    await expect(agree(id, second)).rejects.toThrow(/rejected already/);
    const late = await askToDelete(bulk.stage.somebody("DEPROVISIONED").id);
    await bulk.stage.database.approval.update({ where: { id: late }, data: { expiresAt: new Date(0) } });
    await expect(agree(late, second)).rejects.toThrow(/expired/);
  });

  test("what changed after it was approved is not covered", async () => {
    const user = bulk.stage.somebody("DEPROVISIONED");
    const id = await askToDelete(user.id);
    await agree(id, second);
    const { org } = bulk.stage.sandbox;
    org.users.put({ ...user, profile: { ...user.profile, login: "renamed@example.com" } });
    const request = { operation: "user.delete", input: { userId: user.id }, justification, approvalId: id } as const;
    expect(await perform(context(asking), request)).toMatchObject({ kind: "approval" });
    expect(org.users.get(user.id)?.status).toBe("DEPROVISIONED");
  });

  test("it is listed for the people it waits for, and can be withdrawn by the requester", async () => {
    const before = await countWaiting(bulk.stage.database, second);
    const id = await askToDelete(bulk.stage.somebody("DEPROVISIONED").id);
    expect(await countWaiting(bulk.stage.database, second)).toBe(before + 1);
    const mine = await listApprovals(bulk.stage.database, asking, ApprovalQuerySchema.parse({ view: "mine" }));
    expect(mine.rows[0]).toMatchObject({ id, mayWithdraw: true, whyNotDecide: expect.stringContaining("yourself") });
    await expect(withdraw(context(second), id)).rejects.toBeInstanceOf(ApprovalRefused);
    await withdraw(context(asking), id);
    expect((await waiting(id)).status).toBe("WITHDRAWN");
  });
});

describe("a job above the size", () => {
  const people = () => ({
    kind: "list" as const,
    given: [1, 2, 3].map(() => bulk.stage.somebody("ACTIVE").id),
  });

  async function askToSuspend() {
    const id = await bulk.submit({ task: "user.suspend", targets: people() }, asking);
    const job = await bulk.until(id, "PLANNED");
    expect(job.needsApproval).toContain("more than 2");
    await bulk.command(id, "start", { as: asking, planHash: job.planHash ?? "" });
    const asked = await bulk.until(id, "AWAITING_APPROVAL");
    return { id, approvalId: asked.approval?.id ?? "" };
  }

  test("runs by itself once a second admin agreed to its plan", async () => {
    const { id, approvalId } = await askToSuspend();
    expect((await waiting(approvalId)).contentHash).toBe((await bulk.until(id, "AWAITING_APPROVAL")).planHash);
    await agree(approvalId, second);
    const job = await bulk.until(id, "DONE");
    expect(job).toMatchObject({ counts: { DONE: 3 }, approval: { status: "USED", by: second.login } });
  });

  test("goes back to its plan when refused, and changes nobody", async () => {
    const { id, approvalId } = await askToSuspend();
    await agree(approvalId, second, "reject");
    const job = await bulk.until(id, "PLANNED");
    expect(job).toMatchObject({ note: expect.stringContaining("not approved"), counts: { PENDING: 3 } });
  });

  test("a deletion needs one however few they are, and deletes with it", async () => {
    const { id: userId } = bulk.stage.somebody("DEPROVISIONED");
    const id = await bulk.submit({ task: "user.delete", targets: { kind: "list", given: [userId] } }, asking);
    await bulk.until(id, "PLANNED");
    const old = { ...asking, authenticatedAt: new Date(0) };
    await expect(bulk.command(id, "start", { as: old })).rejects.toBeInstanceOf(SignInFirst);
    await expect(bulk.command(id, "start", { as: second })).rejects.toThrow(/Only .* who planned it/);
    await bulk.command(id, "start", { as: asking });
    const job = await bulk.until(id, "AWAITING_APPROVAL");
    await agree(job.approval?.id ?? "", second);
    expect((await bulk.until(id, "DONE")).counts.DONE).toBe(1);
    expect(bulk.stage.sandbox.org.users.get(userId)).toBeUndefined();
  });

  test("a plan that is not the one seen cannot be started", async () => {
    const id = await bulk.submit({ task: "user.suspend", targets: people() }, asking);
    await bulk.until(id, "PLANNED");
    await expect(bulk.command(id, "start", { as: asking, planHash: "0".repeat(64) })).rejects.toThrow(
      /has changed since you saw it/,
    );
  });

  test("it starts at its time, not before", async () => {
    const user = bulk.stage.somebody("ACTIVE");
    const id = await bulk.submit({ task: "user.suspend", targets: { kind: "list", given: [user.id] } });
    await bulk.until(id, "PLANNED");
    await bulk.command(id, "start", { at: new Date(Date.now() + 3_000) });
    await bulk.until(id, "SCHEDULED");
    expect(bulk.stage.sandbox.org.users.get(user.id)?.status).toBe("ACTIVE");
    await bulk.until(id, "DONE");
    expect(bulk.stage.sandbox.org.users.get(user.id)?.status).toBe("SUSPENDED");
    const notified = await bulk.stage.database.notification.findMany({ where: { href: `/bulk/${id}` } });
    expect(notified.at(-1)).toMatchObject({ userId: "00uactoradmin", title: "Bulk job done: Suspend", readAt: null });
  });
});
