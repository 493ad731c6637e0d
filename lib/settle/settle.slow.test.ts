import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditDraft } from "#lib/audit/entry.ts";
import { entriesWithOutcomes } from "#lib/audit/search.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import { reconcile } from "#lib/reconcile/reconcile.ts";
import { pollOnce } from "#lib/syslog/archive/poll.ts";
import { decide } from "./decide.ts";
import { HAND_OVER_AFTER_MS, settleOpen } from "./settle.ts";

let stage: Stage;
beforeAll(async () => void (stage = await setStage({ people: 300 })));
afterAll(() => stage.close());

const in3Minutes = () => new Date(Date.now() + 3 * 60_000);
const in16Minutes = () => new Date(Date.now() + HAND_OVER_AFTER_MS + 60_000);

/** An intent to suspend someone whose outcome nobody saw. */
async function lost(user: { id: string; profile: { login: string } }): Promise<number> {
  const { id, login, role } = stage.actor("admin");
  const draft: AuditDraft = {
    kind: "intent",
    action: "user.suspend",
    result: "pending",
    actor: { kind: "person", id, login, role },
    target: { kind: "user", id: user.id, label: user.profile.login },
    reason: "INC-7",
    detail: { input: { userId: user.id } },
  };
  return await stage.context("admin").trail.append(draft);
}

async function settle(now: Date): Promise<void> {
  const { trail, okta } = stage.context("admin");
  await settleOpen(stage.database, okta, trail, now);
}

const entry = async (seq: number) => (await entriesWithOutcomes(stage.database, [BigInt(seq)])).get(seq);
const open = () => stage.database.auditOpen.findMany();

test("what Okta's state shows to have happened did; nothing is sent to find out", async () => {
  const seq = await lost(stage.somebody("SUSPENDED"));
  await settle(new Date());
  expect(await entry(seq)).toMatchObject({ result: "pending" });
  await stage.asked();
  await settle(in3Minutes());
  expect(await entry(seq)).toMatchObject({ result: "success", reason: "INC-7" });
  expect((await stage.asked()).filter(({ method }) => method !== "GET")).toEqual([]);
  expect(await open()).toEqual([]);
});

test("what Okta's System Log shows to have happened did, where its state cannot tell", async () => {
  const { trail, okta } = stage.context("admin");
  const readLog = async () => {
    while (await pollOnce(okta, stage.database));
    await reconcile(stage.database, trail, in3Minutes());
  };
  // By a change that Okta confirmed, the log shows which credential is the console's.
  const known = { operation: "user.suspend", input: { userId: stage.somebody("ACTIVE").id } } as const;
  expect((await perform(stage.context("admin"), { ...known, justification: { reason: "INC-9" } })).kind).toBe("done");
  await readLog();
  const { id } = stage.somebody("ACTIVE");
  await stage.fault({ kind: "lost-response", method: "POST", times: 1 });
  const sent = await perform(stage.context("admin"), {
    operation: "user.resetPassword",
    input: { userId: id, sendEmail: true },
    justification: { reason: "INC-9", callerCheck: "callback" },
  });
  expect(sent.kind).toBe("unknown");
  const { seq } = await stage.database.auditOpen.findFirstOrThrow();
  await settle(in3Minutes());
  expect(await entry(Number(seq))).toMatchObject({ result: "unknown" });
  await readLog();
  await settle(in3Minutes());
  const event = await stage.database.logEntry.findFirstOrThrow({
    where: { eventType: "user.account.reset_password", targetKeys: { has: id } },
  });
  expect(await entry(Number(seq))).toMatchObject({
    result: "success",
    explanation: expect.stringContaining(event.uuid) as string,
  });
  expect(await open()).toEqual([]);
});

test("what it does not show is no proof: a person decides, and only once it was handed over", async () => {
  const seq = await lost(stage.somebody("ACTIVE"));
  const { trail } = stage.context("owner");
  const answer = { seq, happened: false, note: "The log has nothing, and she never lost access." };
  await settle(in3Minutes());
  expect(await entry(seq)).toMatchObject({ result: "pending" });
  expect(await decide(stage.database, trail, stage.actor("owner"), answer)).toBe(false);
  await settle(in16Minutes());
  await settle(in16Minutes());
  const handed = await stage.database.auditEntry.findMany({ where: { action: "audit.settle" } });
  expect(handed).toHaveLength(1);
  expect(await decide(stage.database, trail, stage.actor("owner"), answer)).toBe(true);
  expect(await entry(seq)).toMatchObject({
    result: "failure",
    explanation: expect.stringContaining("never lost access"),
  });
  expect(await open()).toEqual([]);
  expect(await decide(stage.database, trail, stage.actor("owner"), answer)).toBe(false);
});

test("what someone else has done since does not show that the first time went well", async () => {
  const user = stage.somebody("ACTIVE");
  const seq = await lost(user);
  const done = await perform(stage.context("owner"), {
    operation: "user.suspend",
    input: { userId: user.id },
    justification: { reason: "INC-8" },
  });
  expect(done.kind).toBe("done");
  await settle(in3Minutes());
  expect(await entry(seq)).toMatchObject({ result: "pending" });
  await settle(in16Minutes());
  expect(await open()).toMatchObject([{ seq: BigInt(seq), handedOverAt: expect.any(Date) as Date }]);
  const { trail } = stage.context("owner");
  const answers = await Promise.all(
    [true, false].map((happened) =>
      decide(stage.database, trail, stage.actor("owner"), { seq, happened, note: "Looked at the log." }),
    ),
  );
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await stage.database.auditEntry.count({ where: { intentSeq: seq } })).toBe(1);
});

test("a file that someone fetches for long is not called broken off while it may be on its way", async () => {
  const { id, login, role } = stage.actor("admin");
  const { trail } = stage.context("admin");
  const actor = { kind: "person", id, login, role } as const;
  const seq = await trail.append({ kind: "intent", action: "audit.export", result: "pending", actor });
  await settle(in16Minutes());
  expect(await entry(seq)).toMatchObject({ result: "pending" });
  await settle(new Date(Date.now() + 61 * 60_000));
  expect(await entry(seq)).toMatchObject({ result: "failure", explanation: expect.stringContaining("interrupted") });
});

test("an org that does not answer concludes nothing", async () => {
  const seq = await lost(stage.somebody("SUSPENDED"));
  await stage.fault({ kind: "5xx-json", method: "GET", status: 503 });
  await settle(in3Minutes());
  await stage.clearFaults();
  expect(await entry(seq)).toMatchObject({ result: "pending" });
});
