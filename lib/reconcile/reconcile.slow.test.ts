import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { auditActor } from "#lib/audit/entry.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import { ARCHIVE, pollOnce } from "#lib/syslog/archive/poll.ts";
import { LogFilterSchema } from "#lib/schemas/log.ts";
import { searchArchive } from "#lib/syslog/archive/search.ts";
import { withPeopleHere } from "#lib/syslog/made-here.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { acknowledge } from "./acknowledge.ts";
import { reconcile } from "./reconcile.ts";

const TEN_MINUTES = 600_000;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ people: 200 });
});
afterAll(() => stage.close());

async function suspend(userId: string) {
  return await perform(stage.context("owner"), {
    operation: "user.suspend",
    input: { userId },
    justification: { reason: "INC-1" },
  });
}

/** Reads the log to its end and reconciles, as the worker would some time later. */
async function agree(laterMs = TEN_MINUTES): Promise<void> {
  const { okta, trail } = stage.context("owner");
  while (await pollOnce(okta, stage.database));
  const now = new Date(Date.now() + laterMs);
  await stage.database.logCursor.update({ where: { name: ARCHIVE }, data: { caughtUpAt: now } });
  await reconcile(stage.database, trail, now);
}

/** The state of the latest change on someone, and Okta's event of it. */
async function stateOf(targetId: string) {
  const intent = await stage.database.auditEntry.findFirstOrThrow({
    where: { kind: "intent", targetId },
    orderBy: { seq: "desc" },
  });
  return await stage.database.reconciledChange.findUniqueOrThrow({ where: { intentSeq: intent.seq } });
}

/** The alarms about someone. */
async function alarmsAbout(targetId: string) {
  const entries = await stage.database.logEntry.findMany({ where: { targetKeys: { has: targetId } } });
  return await stage.database.logAlarm.findMany({ where: { uuid: { in: entries.map(({ uuid }) => uuid) } } });
}

test("a change that Okta confirmed meets its event by the request id", async () => {
  const { id } = stage.somebody("ACTIVE");
  await suspend(id);
  await agree(0);
  const { state, logUuid } = await stateOf(id);
  expect(state).toBe("MATCHED");
  const event = await stage.database.logEntry.findUniqueOrThrow({ where: { uuid: logUuid! } });
  expect(event).toMatchObject({
    eventType: "user.lifecycle.suspend",
    targetKeys: expect.arrayContaining([id]) as string[],
  });
  expect(await stage.database.ownCredential.count()).toBe(1);

  // Okta knows the shared credential alone; the log says who it was, unless it is a hook that says so.
  const found = await searchArchive(
    stage.database,
    LogFilterSchema.parse({ target: id, type: ["user.lifecycle.suspend"] }),
    { after: null, limit: 5 },
  );
  const intent = await stage.database.auditEntry.findFirstOrThrow({ where: { kind: "intent", targetId: id } });
  const [row] = await withPeopleHere(stage.database, found.rows);
  expect(row?.here).toEqual({ seq: Number(intent.seq), login: "owner@example.com" });
  const [notified] = await withPeopleHere(
    stage.database,
    found.rows.map((each) => ({ ...each, unconfirmed: true })),
  );
  expect(notified?.here).toBeNull();
});

test("one recorded by a clock that was ahead is taken up like those after it", async () => {
  const { trail } = stage.context("owner");
  const [ahead, after] = [stage.somebody("ACTIVE").id, stage.somebody("ACTIVE").id];
  const draft = {
    action: "user.suspend",
    actor: auditActor(stage.actor("owner")),
    target: { kind: "user", id: ahead, label: ahead },
  } as const;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
  const intentSeq = await trail.append({ ...draft, kind: "intent", result: "pending" });
  await trail.append({ ...draft, kind: "outcome", result: "failure", intentSeq });
  vi.useRealTimers();
  await suspend(after);
  await agree(0);
  expect([(await stateOf(ahead)).state, (await stateOf(after)).state]).toEqual(["NOT_MADE", "MATCHED"]);
});

test("a change that went past the trail is an alarm as soon as it is read, and one that Okta logs late is none", async () => {
  const { org } = stage.sandbox;
  const { id } = stage.somebody("ACTIVE");
  await suspend(id);
  const late = org.log.at(org.log.length - 1)!;
  const before = Array.from({ length: org.log.length - 1 }, (_, index) => org.log.at(index)!);
  org.log.replaceAll(before);
  const { id: past } = stage.somebody("ACTIVE");
  const answer = await fetch(`${stage.sandbox.url}/api/v1/users/${past}/lifecycle/suspend`, {
    method: "POST",
    headers: { authorization: `SSWS ${stage.apiToken}` },
  });
  expect(answer.status).toBe(200);
  await agree(0);
  expect(await alarmsAbout(past)).toHaveLength(1);

  expect((await stateOf(id)).state).toBe("WAITING");
  org.log.append(late);
  await agree(60_000);
  expect((await stateOf(id)).state).toBe("MATCHED");
  expect(await alarmsAbout(id)).toEqual([]);
});

test("one whose answer was lost meets its event by target, time and credential, and is no alarm", async () => {
  const { id } = stage.somebody("ACTIVE");
  await stage.fault({ kind: "lost-response", method: "POST", times: 1 });
  expect((await suspend(id)).kind).toBe("unknown");
  await agree(0);
  expect((await stateOf(id)).state).toBe("LIKELY");
  expect(await alarmsAbout(id)).toEqual([]);
});

test("another kind of change past the trail, on the same person at that time, is not taken for one whose answer was lost", async () => {
  const { id } = stage.somebody("ACTIVE");
  await stage.fault({ kind: "reset", method: "POST", times: 1 });
  expect((await suspend(id)).kind).toBe("unknown");
  const past = await fetch(`${stage.sandbox.url}/api/v1/users/${id}/lifecycle/expire_password`, {
    method: "POST",
    headers: { authorization: `SSWS ${stage.apiToken}` },
  });
  expect(past.status).toBe(200);
  await agree();
  expect((await stateOf(id)).state).toBe("OPEN");
  expect(await alarmsAbout(id)).toHaveLength(1);
});

test("one that Okta refused, and one that never arrived, expect no event", async () => {
  const [refused, lost] = [stage.somebody("ACTIVE").id, stage.somebody("ACTIVE").id];
  await stage.fault({ kind: "error", method: "POST", errorCode: "E0000009", times: 1 });
  await suspend(refused);
  await stage.fault({ kind: "reset", method: "POST", times: 1 });
  await suspend(lost);
  await agree(0);
  expect((await stateOf(lost)).state).toBe("WAITING");
  await agree();
  // A 500 and a broken connection say nothing about what happened, and absence from the log proves nothing.
  expect([(await stateOf(refused)).state, (await stateOf(lost)).state]).toEqual(["OPEN", "OPEN"]);
});

test("one that Okta confirmed and never logged is missing, until the event comes after all", async () => {
  const { org } = stage.sandbox;
  const { id } = stage.somebody("ACTIVE");
  await suspend(id);
  const events = Array.from({ length: org.log.length }, (_, index) => org.log.at(index)!);
  org.log.replaceAll(events.filter(({ target }) => !target?.some((party) => party.id === id)));
  await agree();
  expect((await stateOf(id)).state).toBe("MISSING");
  org.log.append(events.findLast(({ target }) => target?.some((party) => party.id === id))!);
  await agree(3 * TEN_MINUTES);
  expect((await stateOf(id)).state).toBe("MATCHED");
});

test("a change with our token that went past the trail raises one alarm, and the trail says so", async () => {
  const { id } = stage.somebody("ACTIVE");
  const past = () =>
    fetch(`${stage.sandbox.url}/api/v1/users/${id}/lifecycle/suspend`, {
      method: "POST",
      headers: { authorization: `SSWS ${stage.apiToken}` },
    });
  expect((await past()).status).toBe(200);
  // Three changes have no outcome yet: this could be one of theirs for all that is known so soon.
  await agree(0);
  expect(await alarmsAbout(id)).toEqual([]);
  await agree();
  await agree();
  const raised = await alarmsAbout(id);
  expect(raised).toHaveLength(1);
  const event = await stage.database.logEntry.findUniqueOrThrow({ where: { uuid: raised[0]!.uuid } });
  expect(event.targetKeys).toContain(id);
  const recorded = await stage.database.auditEntry.findMany({
    where: { action: "reconcile.alarm" },
    orderBy: { seq: "asc" },
  });
  expect(recorded).toHaveLength(3);
  expect(recorded[2]!.detail).toMatchObject({ uuid: raised[0]!.uuid, eventType: "user.lifecycle.suspend" });
});

test("sessions ended with our token past the trail raise an alarm, too", async () => {
  const { id } = stage.somebody("ACTIVE");
  const answer = await fetch(`${stage.sandbox.url}/api/v1/users/${id}/sessions`, {
    method: "DELETE",
    headers: { authorization: `SSWS ${stage.apiToken}` },
  });
  expect(answer.status).toBe(204);
  await agree();
  expect(await alarmsAbout(id)).toHaveLength(1);
});

test("what someone found out is noted with several alarms at once, and once only", async () => {
  const uuids = (await stage.database.logAlarm.findMany()).map(({ uuid }) => uuid);
  expect(uuids).toHaveLength(4);
  const { trail } = stage.context("admin");
  const note = (text: string) => acknowledge(stage.database, trail, stage.actor("admin"), { uuids, note: text });
  expect(await note("A script of ours")).toBe(4);
  expect(await note("Something else")).toBe(0);
  const noted = await stage.database.logAlarm.findMany();
  expect(noted.map((alarm) => [alarm.acknowledgedBy, alarm.note])).toEqual(
    uuids.map(() => ["admin@example.com", "A script of ours"]),
  );
  const [entry, ...more] = await stage.database.auditEntry.findMany({ where: { action: "reconcile.acknowledge" } });
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ reason: "A script of ours", detail: { uuids } });
});

test("what was done past the trail while the log could not be read for days is an alarm all the same", async () => {
  const { id } = stage.somebody("ACTIVE");
  const { trail } = stage.context("owner");
  const past = await fetch(`${stage.sandbox.url}/api/v1/users/${id}/lifecycle/suspend`, {
    method: "POST",
    headers: { authorization: `SSWS ${stage.apiToken}` },
  });
  expect(past.status).toBe(200);
  const days = (number: number) => new Date(Date.now() + number * 86_400_000);
  for (const day of [1, 2, 3]) await reconcile(stage.database, trail, days(day));
  expect(await alarmsAbout(id)).toEqual([]);
  await agree(4 * 86_400_000);
  expect(await alarmsAbout(id)).toHaveLength(1);
});
