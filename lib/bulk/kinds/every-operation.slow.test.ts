import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogue } from "#lib/operations/declarations/catalogue.ts";
import type { Targets } from "#lib/schemas/bulk-targets.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage();
});
afterAll(() => bulk.close());

/** What is asked for, the three it is asked for, what the org has of each of them, and what it is to have then. */
type Case = {
  targets: Targets;
  input?: Record<string, unknown>;
  ids: string[];
  has: (id: string) => unknown;
  then: unknown;
};

const org = () => bulk.stage.sandbox.org;
const list = (given: string[]): Targets => ({ kind: "list", given });
const three = (status: UserStatus) => [1, 2, 3].map(() => bulk.stage.somebody(status));
const statusOf = (id: string) => org().users.get(id)?.status ?? null;

function byState(from: UserStatus, then: UserStatus | null, input = {}): Case {
  const ids = three(from).map(({ id }) => id);
  return { targets: list(ids), input, ids, has: statusOf, then };
}

/** Too few are locked out from the beginning. */
function lock(id: string): void {
  const user = org().users.get(id);
  if (user) org().users.put({ ...user, status: "LOCKED_OUT" });
}

/** A file with a row for each of three, the first column of which names them. */
async function file(rows: string[][], columns: string[]): Promise<Targets> {
  const { id: fileId } = await bulk.upload([columns, ...rows].map((cells) => cells.join(",")).join("\n"));
  return { kind: "file", fileId, mapping: columns.map((to, column) => ({ column, to })) };
}

function aGroup(): string {
  const found = org()
    .groups.values()
    .find(({ type, id }) => type === "OKTA_GROUP" && org().membersOfGroup.of(id).size === 0);
  return found?.id ?? "";
}

const isIn = (groupId: string) => (id: string) => org().membersOfGroup.of(groupId).has(id);

function anApp(): string {
  const found = org()
    .apps.values()
    .find(({ id, status }) => status === "ACTIVE" && org().groupsOfApp.of(id).size === 0);
  return found?.id ?? "";
}

const userNameIn = (appId: string) => (id: string) =>
  [...org().appUsers.values()].find((row) => row.appId === appId && row.userId === id)?.userName ?? null;

/** Three people who have an app. */
async function withApp(appId: string): Promise<string[]> {
  const ids = three("ACTIVE").map(({ id }) => id);
  await bulk.carryOut({ task: "app.assignUser", input: { appId }, targets: list(ids) });
  return ids;
}

function apps(from: "ACTIVE" | "INACTIVE", then: string): Case {
  const ids = [...org().apps.values()].filter(({ status }) => status === from).map(({ id }) => id);
  const chosen = ids.slice(0, 3);
  return { targets: list(chosen), ids: chosen, has: (id) => org().apps.get(id)?.status, then };
}

const CASES: Partial<Record<OperationId, () => Case | Promise<Case>>> = {
  "user.suspend": () => byState("ACTIVE", "SUSPENDED"),
  "user.unsuspend": () => byState("SUSPENDED", "ACTIVE"),
  "user.activate": () => byState("STAGED", "PROVISIONED"),
  "user.reactivate": () => byState("PROVISIONED", "PROVISIONED"),
  "user.deactivate": () => byState("ACTIVE", "DEPROVISIONED"),
  "user.unlock": () => {
    const all = byState("ACTIVE", "ACTIVE");
    for (const id of all.ids) lock(id);
    return all;
  },
  "user.resetPassword": () => byState("ACTIVE", "RECOVERY", { revokeSessions: true }),
  "user.expirePassword": () => byState("ACTIVE", "PASSWORD_EXPIRED"),
  "user.clearSessions": () => byState("ACTIVE", "ACTIVE", { oauthTokens: true }),
  "user.delete": () => byState("DEPROVISIONED", null),
  "factor.resetAll": () => {
    const has = (id: string) => [...org().factors.values()].filter(({ userId }) => userId === id).length;
    return { ...byState("ACTIVE", "ACTIVE"), has, then: 0 };
  },
  "group.addMember": () => {
    const groupId = aGroup();
    return { ...byState("ACTIVE", "ACTIVE", { groupId }), has: isIn(groupId), then: true };
  },
  "group.removeMember": async () => {
    const groupId = aGroup();
    const all = byState("ACTIVE", "ACTIVE", { groupId });
    await bulk.carryOut({ task: "group.addMember", input: { groupId }, targets: all.targets });
    return { ...all, targets: { kind: "group", groupId }, has: isIn(groupId), then: false };
  },
  "app.assignUser": () => {
    const appId = anApp();
    return { ...byState("ACTIVE", "ACTIVE", { appId }), has: (id) => userNameIn(appId)(id) !== null, then: true };
  },
  "app.updateUser": async () => {
    const appId = anApp();
    const ids = await withApp(appId);
    const rows = ids.map((id) => [id, "renamed"]);
    const targets = await file(rows, ["who", "userName"]);
    return { targets, input: { appId }, ids, has: userNameIn(appId), then: "renamed" };
  },
  "app.removeUser": async () => {
    const appId = anApp();
    const ids = await withApp(appId);
    return { targets: list(ids), input: { appId }, ids, has: userNameIn(appId), then: null };
  },
  "user.create": async () => {
    const ids = [1, 2, 3].map((each) => `made${each}@example.com`);
    const has = (login: string) => [...org().users.values()].filter(({ profile }) => profile.login === login).length;
    const columns = ["profile.login", "profile.email", "profile.firstName", "profile.lastName"];
    const targets = await file(
      ids.map((login) => [login, login, "Ann", "Made"]),
      columns,
    );
    return { targets, ids, has, then: 1 };
  },
  "user.update": async () => {
    const ids = three("ACTIVE").map(({ id }) => id);
    const rows = ids.map((id) => [id, "Night shift"]);
    const targets = await file(rows, ["who", "profile.department"]);
    return { targets, ids, has: (id) => org().users.get(id)?.profile.department, then: "Night shift" };
  },
  "app.activate": () => apps("INACTIVE", "ACTIVE"),
  "app.deactivate": () => apps("ACTIVE", "INACTIVE"),
};

const ROWS = catalogue().filter(({ bulk: offered }) => offered !== "no");

test("every operation that is offered to many has a case here, and the other way round", () => {
  expect(ROWS.map(({ id }) => id).toSorted()).toEqual(Object.keys(CASES).toSorted());
});

/** Starts a planned job; where a second person has to agree, they do. */
async function run(id: string) {
  await bulk.command(id, "start");
  const data = { status: "APPROVED", deciderId: "00usecond", deciderLogin: "second@example.com" };
  await bulk.stage.database.approval.updateMany({ where: { jobId: id }, data });
  return await bulk.until(id, "DONE");
}

/** The changes that the org was asked for since the last call of this. */
const changes = async () => (await bulk.stage.asked()).filter(({ method, applied }) => method !== "GET" && applied);

test.each(ROWS)("$id: planned, done to three, and undone where it can be", async ({ id: task, inverse }) => {
  const { targets, input, ids, has, then } = await CASES[task as OperationId]!();
  const before = ids.map(has);
  await bulk.stage.asked();
  const id = await bulk.submit({ task: task as OperationId, input, targets });
  const plan = await bulk.until(id, "PLANNED");
  expect(plan).toMatchObject({ total: 3, counts: { PENDING: 3 }, undoable: inverse ? 3 : 0 });
  expect(await changes()).toEqual([]);
  expect(ids.map(has)).toEqual(before);

  expect(await run(id)).toMatchObject({ counts: { DONE: 3 }, undoable: inverse ? 3 : 0 });
  expect(await changes()).toHaveLength(3);
  expect(ids.map(has)).toEqual([then, then, then]);

  if (!inverse) {
    await expect(bulk.undo(id)).rejects.toThrow("Nothing in it can be undone.");
    return;
  }
  const undoing = await bulk.undo(id);
  expect((await bulk.until(undoing, "PLANNED")).counts.PENDING).toBe(3);
  expect(await run(undoing)).toMatchObject({ counts: { DONE: 3 } });
  expect(await changes()).toHaveLength(3);
  expect(ids.map(has)).toEqual(before);
});
