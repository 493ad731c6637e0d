import { afterAll, beforeAll, expect, test } from "vitest";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import type { Okta } from "#lib/okta/port.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { ARCHIVE, pollOnce } from "./poll.ts";
import { logReach } from "./state.ts";
import { store } from "./store.ts";

let stage: Stage;
let okta: Okta;

beforeAll(async () => {
  stage = await setStage({ people: 400 });
  okta = createOktaClient({ orgUrl: stage.sandbox.url, credential: apiToken(stage.apiToken) });
});
afterAll(() => stage.close());

async function readToTheEnd(): Promise<number> {
  let pages = 1;
  while (await pollOnce(okta, stage.database)) pages++;
  return pages;
}

function uuidsOfOrg(): string[] {
  const { log } = stage.sandbox.org;
  return Array.from({ length: log.length }, (_, index) => log.at(index)!.uuid).toSorted();
}

async function uuidsOfArchive(): Promise<string[]> {
  const rows = await stage.database.logEntry.findMany({ select: { uuid: true } });
  return rows.map(({ uuid }) => uuid).toSorted();
}

async function change(): Promise<void> {
  await okta.request({ method: "POST", path: `/api/v1/users/${stage.somebody("ACTIVE").id}/lifecycle/suspend` });
}

test("everything Okta has is read, then only what is new", async () => {
  const reach = (minutesLater = 0) => logReach(stage.database, new Date(Date.now() + minutesLater * 60_000));
  expect(await reach()).toEqual({ state: "reading", upTo: null });
  expect(await pollOnce(okta, stage.database)).toBe(true);
  const soFar = await reach();
  expect(soFar).toEqual({ state: "reading", upTo: expect.any(String) as string });
  await readToTheEnd();
  expect(await uuidsOfArchive()).toEqual(uuidsOfOrg());
  const known = await reach();
  expect(known.state).toBe("read");
  expect(Date.parse(known.upTo!)).toBeGreaterThan(Date.parse(soFar.upTo!));
  expect((await reach(20)).state).toBe("stopped");

  await change();
  expect(await readToTheEnd()).toBe(1);
  expect(await uuidsOfArchive()).toEqual(uuidsOfOrg());
  const cursor = await stage.database.logCursor.findUniqueOrThrow({ where: { name: ARCHIVE } });
  expect(cursor.caughtUpAt).not.toBeNull();
});

test("an event that comes late, with a time long past, is read all the same", async () => {
  const { log } = stage.sandbox.org;
  const late = { ...log.at(log.length - 1)!, uuid: "late", published: new Date(Date.now() - 3_600_000).toISOString() };
  await change();
  await readToTheEnd();
  log.append(late);
  await readToTheEnd();
  expect(await uuidsOfArchive()).toContain("late");
});

test("readers that begin at once, again and again: nothing missed, nothing twice", async () => {
  for (let time = 0; time < 4; time++) {
    await stage.database.logCursor.deleteMany();
    await change();
    await Promise.all([readToTheEnd(), readToTheEnd(), readToTheEnd(), readToTheEnd()]);
    expect(await uuidsOfArchive()).toEqual(uuidsOfOrg());
  }
});

test("a cursor that Okta has forgotten: reading begins again by time", async () => {
  await change();
  await stage.database.logCursor.update({ where: { name: ARCHIVE }, data: { after: "1_99999999" } });
  await readToTheEnd();
  expect(await uuidsOfArchive()).toEqual(uuidsOfOrg());
});

test("a log that cannot be read says why, and is read when it can be again", async () => {
  await change();
  await stage.fault({ kind: "error", path: "/api/v1/logs", errorCode: "E0000006" });
  await expect(pollOnce(okta, stage.database)).rejects.toMatchObject({ kind: "forbidden" });
  const stuck = await stage.database.logCursor.findUniqueOrThrow({ where: { name: ARCHIVE } });
  expect(stuck.problem).toMatchObject({ code: "E0000006" });
  await stage.clearFaults();
  await readToTheEnd();
  expect(await uuidsOfArchive()).toEqual(uuidsOfOrg());
  expect((await stage.database.logCursor.findUniqueOrThrow({ where: { name: ARCHIVE } })).problem).toBeNull();
});

test("what only a hook has said is replaced by what Okta's log says, and never the other way round", async () => {
  const { log } = stage.sandbox.org;
  await change();
  const event = log.at(log.length - 1)!;
  const forged = { ...event, eventType: "forged", actor: { ...event.actor, displayName: "a\0b" } };
  expect(await store(stage.database, "hook", [forged, forged])).toBe(1);
  expect(await store(stage.database, "hook", [forged])).toBe(0);
  const read = () =>
    stage.database.logEntry.findUniqueOrThrow({ where: { uuid: event.uuid }, include: { event: true } });
  expect(await read()).toMatchObject({ source: "hook", eventType: "forged" });
  await readToTheEnd();
  expect(await read()).toMatchObject({ source: "log", eventType: event.eventType, event: { event } });
  await store(stage.database, "hook", [forged]);
  expect(await read()).toMatchObject({ source: "log", eventType: event.eventType });
});
