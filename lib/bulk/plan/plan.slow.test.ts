import { afterAll, beforeAll, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage();
});
afterAll(() => bulk.close());

/** As many calls to look up as the whole org has pages, and more than are asked for one by one in the end. */
const LONG = 600;

test("a long list is planned by reading the org once, whatever names its people", async () => {
  const { org } = bulk.stage.sandbox;
  const [byId, byLogin, byEmail, one, other] = [1, 2, 3, 4, 5].map(() => bulk.stage.somebody("ACTIVE"));
  if (!byId || !byLogin || !byEmail || !one || !other) throw new Error("There are too few people.");
  const withEmail = (user: typeof one, email: string) =>
    org.users.put({ ...user, profile: { ...user.profile, email } });
  withEmail(byEmail, "Alias@example.com");
  withEmail(one, "shared@example.com");
  withEmail(other, "shared@example.com");
  const named = [
    byId.id,
    byLogin.profile.login.toUpperCase(),
    "alias@example.com",
    "shared@example.com",
    byId.profile.login,
    byEmail.profile.login,
    bulk.stage.somebody("SUSPENDED").profile.login,
  ];
  const unknown = Array.from({ length: LONG }, (_, index) => `nobody${index}@example.com`);
  await bulk.stage.asked();
  const targets = { kind: "list" as const, given: [...named, ...unknown] };
  const id = await bulk.submit({ task: "user.suspend", targets });
  const job = await bulk.until(id, "PLANNED");
  expect(job.note).toContain("search, which shows changes some seconds late");
  expect(job.counts).toMatchObject({ PENDING: 3, SKIPPED: 1, REFUSED: LONG + 3 });
  const items = (await bulk.items(id)).slice(0, named.length);
  expect(items.map(({ state, explanation }) => [state, explanation])).toEqual([
    ["PENDING", null],
    ["PENDING", null],
    ["REFUSED", "The same person as in row 6."],
    ["REFUSED", expect.stringContaining("2 people have this email")],
    ["REFUSED", "The same person as in row 1."],
    ["PENDING", null],
    ["SKIPPED", expect.stringContaining("suspended already")],
  ]);
  // A call for 200 people, and those for who is protected: not one for each name.
  expect((await bulk.stage.asked()).length).toBeLessThan(60);
});

test("the plan's hash says exactly what will be done, and changes with it", async () => {
  const [ann, bob] = [bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE")];
  const hashOf = async (given: string[], reason: string) => {
    const id = await bulk.submit({ task: "user.suspend", reason, targets: { kind: "list", given } });
    return (await bulk.until(id, "PLANNED")).planHash;
  };
  const first = await hashOf([ann.id, bob.id], "INC-1");
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashOf([ann.id, bob.id], "INC-1")).toBe(first);
  expect(await hashOf([bob.id, ann.id], "INC-1")).not.toBe(first);
  expect(await hashOf([ann.id], "INC-1")).not.toBe(first);
  expect(await hashOf([ann.id, bob.id], "INC-2")).not.toBe(first);
});

test("a list is cancelled while it is planned, and nothing more is read", async () => {
  await bulk.stage.fault({ kind: "latency", milliseconds: 1_000, path: "/api/v1/users", method: "GET" });
  const given = Array.from({ length: 400 }, (_, index) => `nobody${index}@example.com`);
  const id = await bulk.submit({ task: "user.suspend", targets: { kind: "list", given } });
  await bulk.until(id, "PLANNING");
  await bulk.command(id, "cancel");
  await bulk.stage.clearFaults();
  expect((await bulk.until(id, "CANCELLED")).counts.DONE).toBe(0);
});

test("a plan says how long it will take by the limits that Okta told of last", async () => {
  const bucket = { org: "test", resetsAt: new Date(), supposed: false, remaining: 0, round: 1, drawn: 0, answered: 0 };
  const { database } = bulk.stage;
  await database.rateBucket.create({
    data: { ...bucket, name: "write /users/{id}", perMinute: 60, clicked: 0 },
  });
  const given = [1, 2, 3, 4].map(() => bulk.stage.somebody("ACTIVE").id);
  const id = await bulk.submit({ task: "user.suspend", targets: { kind: "list", given } });
  expect(await bulk.until(id, "PLANNED")).toMatchObject({ note: null, perMinute: 60, secondsLeft: 4 });
  // A reset is not read ahead: three look-ups each, two of which come out of one bucket.
  await database.rateBucket.create({ data: { ...bucket, name: "other /api/v1", perMinute: 60, clicked: 0 } });
  const reset = await bulk.submit({ task: "user.resetPassword", targets: { kind: "list", given } });
  expect(await bulk.until(reset, "PLANNED")).toMatchObject({ perMinute: 30, secondsLeft: 8 });
});
