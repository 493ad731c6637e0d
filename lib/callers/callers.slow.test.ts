import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { perform } from "#lib/operations/perform/perform.ts";
import { PUSH_SPEAKS_FOR_MS, PUSHES_PER_PERSON_HOUR } from "#lib/policy/limits.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import type { Factor } from "#sandbox/model.ts";
import { askCaller } from "./ask.ts";
import { followPushes } from "./follow.ts";
import { lookAtPush } from "./look.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(async () => {
  await stage.clearFaults();
  await stage.asked();
});
afterAll(() => stage.close());

const used = new Set<string>();

/** The push factor of someone ACTIVE without admin rights, another at each call. */
function device(): Factor {
  const { factors, users } = stage.sandbox.org;
  const found = factors.values().find(({ factorType, status, userId }) => {
    const user = users.get(userId);
    const fits = factorType === "push" && status === "ACTIVE" && user?.status === "ACTIVE" && !used.has(userId);
    return fits && user.provider.type === "OKTA" && stage.isPlain(user);
  });
  if (!found) throw new Error("Nobody is left who has Okta Verify.");
  used.add(found.userId);
  return found;
}

type Answer = "approve" | "reject" | "nothing" | "expire";
const onPhone = (userId: string, answer: Answer) => stage.sandbox.org.phones.put({ userId, answer, afterMs: 0 });

function asking(changes = {}) {
  const { database } = stage;
  return { ...stage.context("helpdesk", changes), actor: stage.actor("helpdesk", changes), database };
}

async function send({ userId, id }: Factor, changes = {}) {
  return await askCaller(asking(changes), { userId, factorId: id, withNumber: true });
}

/** Sends a push and has it looked at until Okta says no more “waiting”. @returns its id */
async function answered(factor: Factor, answer: Answer, changes = {}): Promise<string> {
  onPhone(factor.userId, answer);
  const reply = await send(factor, changes);
  if (!reply.ok) throw new Error(reply.outcome.kind);
  await look(reply.push.id);
  return reply.push.id;
}

function parts() {
  const { okta, trail } = stage.context("helpdesk");
  return { database: stage.database, okta, trail };
}

/** As a page does that has not looked for a while. */
async function look(id: string) {
  const push = await stage.database.callerPush.update({ where: { id }, data: { lookedAt: new Date(0) } });
  return await lookAtPush(parts(), push);
}

function reset(userId: string, pushId: string | undefined, more: { changes?: object; approvalId?: string } = {}) {
  const { changes = {}, approvalId } = more;
  const justification = { reason: "INC-1", callerCheck: "push", ...(pushId && { pushId }) } as const;
  const input = { userId, sendEmail: true };
  const context = stage.context("helpdesk", changes);
  return perform(context, { operation: "user.resetPassword", input, justification, ...(approvalId && { approvalId }) });
}

const answersOn = (targetId: string) =>
  stage.database.auditEntry.findMany({ where: { targetId, action: "caller.answer" }, orderBy: { seq: "asc" } });
const changesAsked = async () => (await stage.asked()).filter(({ method }) => method !== "GET");

describe("a push to the caller", () => {
  test("is recorded before it is sent, waits, and once approved speaks for them in the trail", async () => {
    const factor = device();
    const { userId } = factor;
    onPhone(userId, "nothing");
    const reply = await send(factor);
    expect(reply).toMatchObject({ ok: true, push: { state: "WAITING" }, number: expect.any(Number) });
    if (!reply.ok) return;
    const { id } = reply.push;
    expect((await look(id)).state).toBe("WAITING");
    expect(await reset(userId, id)).toMatchObject({ kind: "refused" });
    onPhone(userId, "approve");
    expect((await look(id)).state).toBe("APPROVED");

    expect(await reset(userId, id)).toMatchObject({ kind: "done" });
    const entries = await stage.database.auditEntry.findMany({ where: { targetId: userId }, orderBy: { seq: "asc" } });
    expect(entries.map(({ action, kind, result }) => `${action} ${kind} ${result}`)).toEqual([
      "factor.challenge intent pending",
      "factor.challenge outcome success",
      "caller.answer event success",
      "user.resetPassword intent pending",
      "user.resetPassword outcome success",
    ]);
    const [intent, , answer, done] = entries;
    expect(answer?.detail).toMatchObject({ intent: Number(intent?.seq), answer: "APPROVED" });
    expect(done?.detail).toMatchObject({
      callerCheck: "push",
      callerPush: { entry: Number(answer?.seq), factor: expect.stringContaining("Okta Verify push") },
    });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain(`"number":${reply.number}`);
  });

  test("verifies nobody else, for nobody else, not without its id, and not the day after", async () => {
    const factor = device();
    const id = await answered(factor, "approve");
    await stage.asked();
    const other = device();
    expect(await reset(other.userId, id)).toMatchObject({ kind: "refused" });
    expect(await reset(factor.userId, id, { changes: { id: "00ucolleague" } })).toMatchObject({ kind: "refused" });
    expect(await reset(factor.userId, undefined)).toMatchObject({ kind: "refused" });
    expect(await reset(factor.userId, "5ad1b9b1-7ab9-4f1c-9d0c-0d8f6f6f9a55")).toMatchObject({ kind: "refused" });
    const then = new Date(Date.now() - PUSH_SPEAKS_FOR_MS - 1_000);
    await stage.database.callerPush.update({ where: { id }, data: { answeredAt: then } });
    expect(await reset(factor.userId, id)).toMatchObject({ kind: "refused" });
    // An agreement that nobody gave makes no old push fresh.
    expect(await reset(factor.userId, id, { approvalId: "5ad1b9b1-7ab9-4f1c-9d0c-0d8f6f6f9a55" })).toMatchObject({
      kind: "refused",
    });
    expect(await changesAsked()).toEqual([]);
  });

  test("that was rejected is recorded, and for an hour nobody opens the account alone", async () => {
    const factor = device();
    await answered(factor, "reject");
    expect(await answersOn(factor.userId)).toMatchObject([{ result: "denied", detail: { answer: "REJECTED" } }]);
    await stage.asked();
    const changes = { id: "00ucolleague" };
    const request = {
      operation: "user.resetPassword",
      input: { userId: factor.userId, sendEmail: true },
      justification: { reason: "INC-2", callerCheck: "callback" },
    } as const;
    expect(await perform(stage.context("helpdesk", changes), request)).toMatchObject({ kind: "approval" });
    expect(await changesAsked()).toEqual([]);
    const approvalId = await stage.agreed(stage.actor("helpdesk", changes), request);
    expect(await perform(stage.context("helpdesk", changes), { ...request, approvalId })).toMatchObject({
      kind: "done",
    });
  });

  test("is kept with the request for a second person, and need not be approved again when it is carried out", async () => {
    const factor = device();
    await answered(factor, "reject");
    const id = await answered(factor, "approve");
    const request = {
      operation: "user.resetPassword",
      input: { userId: factor.userId, sendEmail: true },
      justification: { reason: "INC-3", callerCheck: "push", pushId: id },
    } as const;
    const approvalId = await stage.agreed(stage.actor("helpdesk"), request);
    const kept = await stage.database.approval.findUniqueOrThrow({ where: { id: approvalId } });
    expect(kept).toMatchObject({
      callerCheck: "push",
      callerPushId: id,
      operation: { push: { entry: expect.any(Number) } },
    });
    const then = new Date(Date.now() - 3_600_000);
    await stage.database.callerPush.update({ where: { id }, data: { answeredAt: then } });
    expect(await reset(factor.userId, id, { approvalId })).toMatchObject({ kind: "approval" });
    const sameReason = { ...request, approvalId };
    expect(await perform(stage.context("helpdesk"), sameReason)).toMatchObject({ kind: "done" });
  });

  test("whose time is over verifies nobody", async () => {
    const factor = device();
    const id = await answered(factor, "expire");
    expect(await answersOn(factor.userId)).toMatchObject([{ result: "failure", detail: { answer: "TIMEOUT" } }]);
    expect(await reset(factor.userId, id)).toMatchObject({ kind: "refused" });
  });

  test("has its end recorded once, however many look at the same time", async () => {
    const factor = device();
    onPhone(factor.userId, "approve");
    const reply = await send(factor);
    if (!reply.ok) throw new Error(reply.outcome.kind);
    await Promise.all(Array.from({ length: 8 }, () => look(reply.push.id)));
    expect((await look(reply.push.id)).state).toBe("APPROVED");
    expect(await answersOn(factor.userId)).toHaveLength(1);
  });

  test("that its sender no longer follows is finished", async () => {
    const factor = device();
    onPhone(factor.userId, "reject");
    const reply = await send(factor);
    if (!reply.ok) throw new Error(reply.outcome.kind);
    await followPushes(parts(), new Date());
    expect(await answersOn(factor.userId)).toEqual([]);
    await stage.database.callerPush.update({ where: { id: reply.push.id }, data: { lookedAt: new Date(0) } });
    await followPushes(parts(), new Date());
    expect(await answersOn(factor.userId)).toMatchObject([{ result: "denied" }]);
    await followPushes(parts(), new Date(Date.now() + 8 * 24 * 3_600_000));
    expect(await stage.database.callerPush.findUnique({ where: { id: reply.push.id } })).toBeNull();
  });

  test("still waits where its answer cannot be recorded", async () => {
    const factor = device();
    onPhone(factor.userId, "approve");
    const reply = await send(factor);
    if (!reply.ok) throw new Error(reply.outcome.kind);
    const { id } = reply.push;
    const push = await stage.database.callerPush.update({ where: { id }, data: { lookedAt: new Date(0) } });
    const broken = {
      ...parts(),
      trail: { append: vi.fn().mockRejectedValue(new Error("full")), assertWritable: vi.fn() },
    };
    await expect(lookAtPush(broken, push)).rejects.toThrow("full");
    expect((await stage.database.callerPush.findUniqueOrThrow({ where: { id } })).state).toBe("WAITING");
    expect((await look(id)).state).toBe("APPROVED");
  });

  test("is never sent twice for one answer that was lost", async () => {
    const { userId, id: factorId } = device();
    await stage.fault({ kind: "lost-response", method: "POST", path: "/api/v1/users/*/factors/*/verify", times: 1 });
    const reply = await askCaller(asking(), { userId, factorId, withNumber: true });
    expect(reply).toMatchObject({ ok: false, outcome: { kind: "unknown" } });
    expect(await changesAsked()).toHaveLength(1);
  });

  test("comes no more often than the limit within an hour", async () => {
    const { userId, id: factorId } = device();
    onPhone(userId, "nothing");
    const input = { userId, factorId, withNumber: false };
    for (let sent = 0; sent < PUSHES_PER_PERSON_HOUR; sent++) {
      expect(await askCaller(asking({ id: `00uagent${sent}` }), input)).toMatchObject({ ok: true, number: null });
    }
    const more = await askCaller(asking({ id: "00uanother" }), input);
    expect(more).toMatchObject({ ok: false, outcome: { kind: "refused" } });
    expect(
      stage.sandbox.org.pushes
        .values()
        .filter((push) => push.userId === userId)
        .toArray(),
    ).toHaveLength(PUSHES_PER_PERSON_HOUR);
  });
});
