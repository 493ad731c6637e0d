import { afterAll, beforeAll, expect, test } from "vitest";
import type { Okta } from "#lib/okta/port.ts";
import type { WatchKind } from "#lib/schemas/vocabulary/watches.ts";
import type { WatchInput } from "#lib/schemas/watches.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { whyNotWatch } from "./ask-once.ts";
import { listFindings, listWatches } from "./list.ts";
import { lookAtNext } from "./look.ts";
import { createWatch, deleteWatch } from "./manage.ts";

let stage: Stage;
let okta: Okta;

beforeAll(async () => {
  stage = await setStage({ people: 200 });
  okta = stage.context("admin").okta;
});
afterAll(() => stage.close());

async function watch(input: Partial<WatchInput>): Promise<string> {
  const whole = { kind: "watch.systemLog" as const, name: "test", expression: "", everyMinutes: 5 as const, ...input };
  return await createWatch(stage.database, stage.context("admin").trail, stage.actor("admin"), whole);
}

/** Looks at whatever is due some time from now, until nothing is. */
async function look(laterMinutes: number): Promise<void> {
  const now = new Date(Date.now() + laterMinutes * 60_000);
  while (await lookAtNext(okta, stage.database, now));
}

const subjects = async (id: string) =>
  (await listFindings(stage.database, id, { limit: 200, after: 0 })).map(({ subject }) => subject);

async function create(): Promise<string> {
  const login = `w.${crypto.randomUUID()}@example.com`;
  const body = { profile: { login, email: login, firstName: "Wanda", lastName: "Watch" } };
  const answer = await okta.request({ method: "POST", path: "/api/v1/users?activate=false", body });
  return (answer.body as { id: string }).id;
}

const suspend = (id: string) => okta.request({ method: "POST", path: `/api/v1/users/${id}/lifecycle/suspend` });

test("entries of the log by a filter: only what came since, each once, though looks are broken off", async () => {
  const before = stage.somebody("ACTIVE").id;
  await suspend(before);
  const id = await watch({ expression: 'eventType eq "user.lifecycle.suspend"' });
  const people = [stage.somebody("ACTIVE").id, stage.somebody("ACTIVE").id];
  await suspend(people[0]!);
  await create();
  await look(0);
  // As if the process had died between storing and moving on: the same page is read again.
  await stage.database.watch.update({ where: { id }, data: { after: null } });
  await suspend(people[1]!);
  await look(6);
  await look(12);
  const found = await subjects(id);
  expect(found).toHaveLength(2);
  const events = stage.sandbox.org.log;
  const targets = found.map((uuid) => {
    for (let index = 0; index < events.length; index++) {
      const event = events.at(index)!;
      if (event.uuid === uuid) return event.target?.[0]?.id;
    }
    return null;
  });
  expect(targets).toEqual(people);
});

test("new people and changed people, nobody twice, though search brings them again", async () => {
  const fresh = await watch({ kind: "watch.newUsers" });
  const changed = await watch({ kind: "watch.updatedUsers" });
  const person = await create();
  const old = stage.somebody("ACTIVE").id;
  await suspend(old);
  await look(0);
  await look(6);
  const second = await create();
  await look(12);
  // Okta tells times in whole seconds, so someone of the second in which the watch began may be there too.
  const ours = (found: string[]) => found.filter((id) => [person, old, second].includes(id));
  expect(ours(await subjects(fresh))).toEqual([person, second]);
  expect(ours(await subjects(changed)).toSorted()).toEqual([person, old, second].toSorted());
});

test("a watch with a filter that Okta cannot read says so and does not stop the others", async () => {
  const broken = await watch({ name: "broken", expression: "eventType equals nonsense" });
  const fine = await watch({ name: "fine" });
  await create();
  await look(0);
  const rows = await listWatches(stage.database);
  expect(rows.find(({ id }) => id === broken)?.problem?.causes.join(" ")).not.toBe("");
  expect(rows.find(({ id }) => id === fine)).toMatchObject({ problem: null, name: "fine" });
  expect((await subjects(fine)).length).toBeGreaterThan(0);
});

test("an expression is asked of Okta before there is a watch, as the watch would ask it", async () => {
  const of = (kind: WatchKind, expression: string) => whyNotWatch(okta, { kind, expression });
  expect(await of("watch.systemLog", 'eventType eq "user.lifecycle.create"')).toBeNull();
  expect(await of("watch.systemLog", "eventType equals nonsense")).toMatch(/\w/);
  expect(await of("watch.newUsers", 'profile.department eq "Sales"')).toBeNull();
  expect(await of("watch.updatedUsers", 'profile.department equals "Sales"')).toMatch(/\w/);
  await stage.fault({ kind: "error", path: "/api/v1/logs", errorCode: "E0000006" });
  await expect(of("watch.systemLog", 'eventType eq "user.lifecycle.create"')).rejects.toThrow();
  await stage.clearFaults();
});

test("a deleted watch is gone with what it found, and the trail keeps that it was there", async () => {
  const id = await watch({ name: "short-lived" });
  await create();
  await look(0);
  expect(await subjects(id)).not.toEqual([]);
  await deleteWatch(stage.database, stage.context("admin").trail, stage.actor("admin"), id);
  expect(await subjects(id)).toEqual([]);
  const recorded = await stage.database.auditEntry.findMany({ where: { action: "watch.delete" } });
  expect(recorded.map(({ detail }) => (detail as { name: string }).name)).toEqual(["short-lived"]);
});

test("the person who set up a watch is notified of what it finds and that it cannot check: once, until they have read it", async () => {
  const { id: userId } = stage.actor("admin");
  const notified = () => stage.database.notification.findMany({ where: { userId, href: `/log/watches#${id}` } });
  const id = await watch({ name: "told", expression: 'eventType eq "user.lifecycle.create"' });
  await look(0);
  expect(await notified()).toEqual([]);
  await create();
  await look(6);
  await create();
  await look(12);
  const [first, ...more] = await notified();
  expect(more).toEqual([]);
  expect(first).toMatchObject({ title: "Your watch “told” found something", readAt: null });
  expect(first?.body).toContain("2 found in total");
  await look(18);
  expect(await notified()).toEqual([first]);

  await stage.database.notification.updateMany({ where: { userId }, data: { readAt: new Date() } });
  await stage.fault({ kind: "error", path: "/api/v1/logs", errorCode: "E0000006" });
  await look(24);
  await look(30);
  await stage.clearFaults();
  const unread = (await notified()).filter(({ readAt }) => readAt === null);
  expect(unread.map(({ title }) => title)).toEqual(["Your watch “told” cannot check"]);
});
