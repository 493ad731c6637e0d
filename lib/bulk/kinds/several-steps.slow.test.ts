import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage();
});
afterEach(() => bulk.stage.clearFaults());
afterAll(() => bulk.close());

const org = () => bulk.stage.sandbox.org;

const hasDirectly = (userId: string, appId: string) =>
  [...org().appUsers.values()].some((row) => row.userId === userId && row.appId === appId);

/** An active person in groups of Okta's own and with factors, and with no app of their own that a group gives too. */
function leaver() {
  const app = org()
    .apps.values()
    .find(({ status }) => status === "ACTIVE");
  for (;;) {
    const user = bulk.stage.somebody("ACTIVE");
    const groups = org()
      .groupsOfMember.of(user.id)
      .all()
      .filter((id) => org().groups.get(id)?.type === "OKTA_GROUP");
    // Okta does not take away from someone what a group of theirs gives as well, and they stay in some.
    const given = groups.some((id) =>
      org()
        .appsOfGroup.of(id)
        .all()
        .some((appId) => hasDirectly(user.id, appId)),
    );
    if (app && groups.length > 0 && !given) return { user, groups, app };
  }
}

const ALL = { end: "suspend", factors: true, groups: true, apps: true };

test("offboarding takes everything away in order, and says what is left", async () => {
  const { user } = leaver();
  const targets = { kind: "list" as const, given: [user.profile.login] };
  const id = await bulk.submit({ task: "recipe.offboard", input: ALL, targets });
  await bulk.until(id, "PLANNED");
  const [plan] = await bulk.items(id);
  expect(plan?.steps.slice(0, 3).map(({ operation }) => operation)).toEqual([
    "user.suspend",
    "user.clearSessions",
    "factor.resetAll",
  ]);
  await bulk.command(id, "start");
  const job = await bulk.until(id, "DONE");
  expect(job.counts.DONE).toBe(1);
  const [item] = await bulk.items(id);
  expect(item?.steps.every(({ result }) => result !== null)).toBe(true);
  expect(org().users.get(user.id)?.status).toBe("SUSPENDED");
  expect([...org().factors.values()].filter(({ userId }) => userId === user.id)).toEqual([]);
  const kept = org()
    .groupsOfMember.of(user.id)
    .all()
    .filter((groupId) => org().groups.get(groupId)?.type !== "BUILT_IN");
  expect(item?.left?.filter((line) => line.startsWith("Is in the group"))).toHaveLength(kept.length);
});

test("deactivating comes last, after factors", async () => {
  const { user } = leaver();
  const targets = { kind: "list" as const, given: [user.id] };
  const job = await bulk.carryOut({ task: "recipe.offboard", input: { ...ALL, end: "deactivate" }, targets });
  const [item] = await bulk.items(job.id);
  expect(item?.steps.at(-1)).toMatchObject({ operation: "user.deactivate", result: { state: "DONE" } });
  expect(org().users.get(user.id)?.status).toBe("DEPROVISIONED");
});

test("a step that fails does not stop the rest, and is the only one that a retry repeats", async () => {
  const { user } = leaver();
  const targets = { kind: "list" as const, given: [user.id] };
  const id = await bulk.submit({ task: "recipe.offboard", input: ALL, targets });
  await bulk.until(id, "PLANNED");
  const path = `/api/v1/users/${user.id}/sessions`;
  await bulk.stage.fault({ kind: "error", errorCode: "E0000001", path, times: 1, method: "DELETE" });
  await bulk.command(id, "start");
  const job = await bulk.until(id, "DONE");
  expect(job.counts).toMatchObject({ FAILED: 1 });
  expect(org().users.get(user.id)?.status).toBe("SUSPENDED");
  await bulk.stage.asked();
  await bulk.command(id, "retry");
  expect((await bulk.until(id, "DONE")).counts).toMatchObject({ DONE: 1 });
  const changes = (await bulk.stage.asked()).filter(({ method }) => method !== "GET");
  expect(changes.map((call) => call.path.split("?")[0])).toEqual([path]);
});

test("onboarding creates, and then gives the apps of form and row", async () => {
  const [first, second] = [...org().apps.values()].filter(({ status }) => status === "ACTIVE");
  const text = `login,email,firstName,lastName,apps\nann.on@example.com,ann.on@example.com,Ann,On,${second?.label}\nbob.on@example.com,bob.on@example.com,Bob,On,`;
  const file = await bulk.upload(text);
  const names = ["profile.login", "profile.email", "profile.firstName", "profile.lastName", "apps"];
  const mapping = names.map((to, column) => ({ column, to }));
  const targets = { kind: "file" as const, fileId: file.id, mapping };
  const job = await bulk.carryOut({ task: "recipe.onboard", input: { appIds: [first?.id] }, targets });
  expect(job.counts).toMatchObject({ DONE: 2 });
  const [ann, bob] = (await bulk.items(job.id)).map(({ targetId }) => targetId ?? "");
  const has = (appId: string | undefined, id: string | undefined) =>
    org()
      .usersOfApp.of(appId ?? "")
      .has(id ?? "");
  expect([has(first?.id, ann), has(second?.id, ann), has(first?.id, bob), has(second?.id, bob)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("a row without a column for a login uses the email as the login, and what Okta finds wrong is said in sentences", async () => {
  const file = await bulk.upload("email,firstName,lastName\nmia.on@example.com,Mia,On\nnobody,Ned,On");
  const names = ["profile.email", "profile.firstName", "profile.lastName"];
  const targets = { kind: "file" as const, fileId: file.id, mapping: names.map((to, column) => ({ column, to })) };
  const job = await bulk.carryOut({ task: "recipe.onboard", targets });
  expect(job.counts).toMatchObject({ DONE: 1, FAILED: 1 });
  expect([...org().users.values()].filter(({ profile }) => profile.login === "mia.on@example.com")).toHaveLength(1);
  const [, failed] = await bulk.items(job.id);
  expect(failed?.explanation).toMatch(/\. login: Username must be in the form of an email address\. /);
});

test("a new person whose creation got no answer is found, not created twice, and goes on", async () => {
  const app = [...org().apps.values()].find(({ status }) => status === "ACTIVE");
  const file = await bulk.upload("login,email,firstName,lastName\ncem@example.com,cem@example.com,Cem,On");
  const names = ["profile.login", "profile.email", "profile.firstName", "profile.lastName"];
  const targets = { kind: "file" as const, fileId: file.id, mapping: names.map((to, column) => ({ column, to })) };
  const id = await bulk.submit({ task: "recipe.onboard", input: { appIds: [app?.id] }, targets });
  await bulk.until(id, "PLANNED");
  await bulk.stage.asked();
  await bulk.stage.fault({ kind: "lost-response", method: "POST", path: "/api/v1/users", times: 1 });
  await bulk.command(id, "start");
  await bulk.until(id, "DONE");
  const [item] = await bulk.items(id);
  expect(item?.steps.map(({ result }) => result?.state)).toEqual(["SETTLED", "DONE"]);
  expect([...org().users.values()].filter(({ profile }) => profile.login === "cem@example.com")).toHaveLength(1);
  const created = (await bulk.stage.asked()).filter(
    ({ method, path }) => method === "POST" && /\/users(\?|$)/.test(path),
  );
  expect(created.filter(({ path }) => path.startsWith("/api/v1/users"))).toHaveLength(1);
});

test("a reset whose answer was lost is settled by the System Log, and never sent again", async () => {
  const user = bulk.stage.somebody("ACTIVE");
  const id = await bulk.submit({ task: "user.resetPassword", targets: { kind: "list", given: [user.id] } });
  await bulk.until(id, "PLANNED");
  await bulk.stage.asked();
  await bulk.stage.fault({ kind: "lost-response", method: "POST", times: 1 });
  await bulk.command(id, "start");
  expect((await bulk.until(id, "DONE")).counts.SETTLED).toBe(1);
  expect((await bulk.items(id))[0]?.explanation).toContain("System Log");
  expect((await bulk.stage.asked()).filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("a reset that Okta shows no trace of is given to a person, and never sent again", async () => {
  const user = bulk.stage.somebody("ACTIVE");
  const id = await bulk.submit({ task: "user.resetPassword", targets: { kind: "list", given: [user.id] } });
  await bulk.until(id, "PLANNED");
  await bulk.stage.asked();
  await bulk.stage.fault({ kind: "reset", method: "POST", times: 1 });
  await bulk.command(id, "start");
  const { database } = bulk.stage;
  const unknown = { jobId: id, state: "UNKNOWN" };
  await expect.poll(() => database.bulkItem.count({ where: unknown }), { timeout: 50_000 }).toBe(1);
  // As if it had been looked for all the while.
  await database.bulkItem.updateMany({ where: unknown, data: { attempts: 3, notBefore: null } });
  expect((await bulk.until(id, "DONE")).counts.NEEDS_REVIEW).toBe(1);
  expect((await bulk.stage.asked()).filter(({ method }) => method === "POST")).toHaveLength(1);
});
