import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";
import type { Stage } from "#lib/testing/stage.ts";
import { isOwnApp } from "#lib/policy/lockout.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { perform } from "../perform/perform.ts";

let bulk: BulkStage;
let stage: Stage;
beforeAll(async () => {
  bulk = await setBulkStage();
  stage = bulk.stage;
});
beforeEach(async () => void (await stage.asked()));
afterAll(() => bulk.close());

const justification = { reason: "INC-1", callerCheck: "callback" } as const;

/** The changes that reached Okta. */
async function changesAsked() {
  return (await stage.asked()).filter(({ method }) => method !== "GET");
}

function named(name: string) {
  const group = stage.sandbox.org.groups.values().find(({ profile }) => profile.name === name);
  if (!group) throw new Error(`The org has no group ${name}.`);
  return group;
}

const owners = () => stage.sandbox.org.membersOfGroup.of(named("Gatehouse Owners").id).all();

/** Leaves one owner who can sign in: this one. */
function onlyOwner(): string {
  const { org } = stage.sandbox;
  const [first = "", ...others] = owners();
  for (const id of [first, ...others]) {
    const user = org.users.get(id);
    if (user) org.users.put({ ...user, status: id === first ? "ACTIVE" : "SUSPENDED" });
  }
  return first;
}

function someApp() {
  const app = stage.sandbox.org.apps
    .values()
    .find(({ id, status }) => status === "ACTIVE" && stage.sandbox.org.usersOfApp.of(id).size > 0);
  if (!app) throw new Error("No app has users.");
  return app;
}

/** As an owner, in a console that people sign in to through this app. */
function throughApp(appId: string, changes = {}) {
  const context = stage.context("owner", changes);
  return { ...context, own: { ...context.own, clients: [appId] } };
}

test.each(["app.deactivate", "app.delete"] as const)(
  "%s of the app people sign in with is refused",
  async (operation) => {
    const app = someApp();
    if (operation === "app.delete") stage.sandbox.org.apps.put({ ...app, status: "INACTIVE" });
    const outcome = await perform(throughApp(app.id), { operation, input: { appId: app.id }, justification });
    stage.sandbox.org.apps.put(app);
    expect(outcome).toMatchObject({ kind: "refused", problem: { title: expect.stringContaining("locked out") } });
    expect(await changesAsked()).toEqual([]);
  },
);

test("an app whose client id is not its own id is known by that", () => {
  const own = { clients: ["chosen"], roleGroups: [], ownerGroup: "" };
  const app = { id: "0oa1", label: "Gatehouse", status: "ACTIVE" };
  expect(isOwnApp({ ...app, credentials: { oauthClient: { client_id: "chosen" } } }, own)).toBe(true);
  expect(isOwnApp(app, own)).toBe(false);
});

test("the app people sign in with is taken from nobody by one person alone, and not from oneself", async () => {
  const app = someApp();
  const userId = stage.somebody("ACTIVE").id;
  const at = `/api/v1/apps/${app.id}/users`;
  await stage.context("owner").okta.request({ method: "POST", path: at, body: { id: userId, scope: "USER" } });
  await stage.asked();
  const request = { operation: "app.removeUser", input: { userId, appId: app.id }, justification } as const;
  expect(await perform(throughApp(app.id), request)).toMatchObject({ kind: "approval" });
  expect(await perform(throughApp(app.id, { id: userId }), request)).toMatchObject({
    kind: "refused",
    problem: { title: expect.stringContaining("lock yourself out") },
  });
  expect(await changesAsked()).toEqual([]);
});

test.each([
  ["group.delete", {}],
  ["group.update", { profile: { name: "Renamed" } }],
] as const)("%s of a group that gives a role is refused, also to an owner", async (operation, more) => {
  for (const name of ["Gatehouse Helpdesk", "Gatehouse Admins", "Gatehouse Auditors", "Gatehouse Owners"]) {
    const input = { groupId: named(name).id, ...more };
    expect(await perform(stage.context("owner"), { operation, input, justification })).toMatchObject({
      kind: "refused",
      problem: { title: expect.stringContaining("role in this console") },
    });
  }
  expect(await changesAsked()).toEqual([]);
});

test("what such a group is described by may be changed", async () => {
  const input = { groupId: named("Gatehouse Helpdesk").id, profile: { description: "People who answer the phone" } };
  const described = await perform(stage.context("owner"), { operation: "group.update", input, justification });
  expect(described).toMatchObject({ kind: "done" });
});

test("the last owner who can sign in stays one", async () => {
  const userId = onlyOwner();
  const groupId = named("Gatehouse Owners").id;
  const ends: [OperationId, Record<string, unknown>][] = [
    ["user.suspend", { userId }],
    ["user.deactivate", { userId }],
    ["group.removeMember", { userId, groupId }],
  ];
  for (const [operation, input] of ends) {
    expect(await perform(stage.context("owner"), { operation, input, justification })).toMatchObject({
      kind: "refused",
      problem: { title: expect.stringContaining("last owner") },
    });
  }
  expect(await changesAsked()).toEqual([]);
  const { id } = stage.somebody("ACTIVE");
  const added = { operation: "group.addMember", input: { userId: id, groupId }, justification } as const;
  expect(await perform(stage.context("owner"), added)).toMatchObject({ kind: "done" });
  const input = { userId, groupId };
  expect(
    await perform(stage.context("owner"), { operation: "group.removeMember", input, justification }),
  ).toMatchObject({
    kind: "done",
  });
});

test("nobody ends their own sign-in", async () => {
  const { id: userId } = stage.somebody("ACTIVE");
  const request = { operation: "user.suspend", input: { userId }, justification } as const;
  expect(await perform(stage.context("helpdesk", { id: userId }), request)).toMatchObject({
    kind: "refused",
    problem: { title: expect.stringContaining("your own account") },
  });
});

test("a job of an owner's leaves owners and the owner's own account alone, and says so in its plan", async () => {
  const [owner = ""] = owners();
  const { org } = stage.sandbox;
  const user = org.users.get(owner);
  if (user) org.users.put({ ...user, status: "ACTIVE" });
  const self = stage.somebody("ACTIVE").id;
  const id = await bulk.submit(
    { task: "user.suspend", targets: { kind: "list", given: [owner, self] } },
    stage.actor("owner", { id: self }),
  );
  await bulk.until(id, "PLANNED");
  const items = await bulk.items(id);
  expect(items.map(({ state }) => state)).toEqual(["REFUSED", "REFUSED"]);
  expect(items.map(({ explanation }) => explanation)).toEqual([
    expect.stringContaining("owner of this console"),
    expect.stringContaining("your own account"),
  ]);
});
