import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { matchesFilter, searchExpression } from "#lib/services/users/matching.ts";
import type { User } from "#sandbox/model.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage({ people: 400 });
});
afterAll(() => bulk.close());

const org = () => bulk.stage.sandbox.org;
const list = (people: readonly { id: string }[]) => ({ kind: "list" as const, given: people.map(({ id }) => id) });

function emptyGroup(skip = 0) {
  const group = [...org().groups.values()].filter(
    ({ type, id, profile }) =>
      type === "OKTA_GROUP" && !profile.name.startsWith("Gatehouse") && org().membersOfGroup.of(id).size === 0,
  )[skip];
  if (!group) throw new Error("The org has no such group.");
  return group;
}

function openApp() {
  const app = org()
    .apps.values()
    .find(({ id, status }) => status === "ACTIVE" && org().groupsOfApp.of(id).size === 0);
  if (!app) throw new Error("No app is active without a group.");
  return app;
}

/** Someone who has an app through a group they were put into by hand, the app and the group. */
function hasThroughGroup() {
  for (const app of org().apps.values()) {
    const groups = org().groupsOfApp.of(app.id).all();
    if (app.status !== "ACTIVE") continue;
    for (const id of groups) {
      const group = org().groups.get(id);
      if (group?.type !== "OKTA_GROUP" || group.profile.name.startsWith("Gatehouse")) continue;
      for (const userId of org().membersOfGroup.of(id).all()) {
        const user = org().users.get(userId);
        const theirs = org().groupsOfMember.of(userId);
        const byHand = [...org().memberships.values()].some(
          (row) =>
            row.userId === userId && row.groupId === id && row.membership.direct && row.membership.ruleIds.length === 0,
        );
        const once = groups.filter((each) => theirs.has(each)).length === 1;
        if (user?.status === "ACTIVE" && byHand && once && bulk.stage.isPlain(user)) return { user, app, group };
      }
    }
  }
  throw new Error("Nobody has an app through a group.");
}

describe("groups and apps", () => {
  test("into a group, and undone", async () => {
    const group = emptyGroup();
    const people = [bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE")];
    const input = { groupId: group.id };
    const job = await bulk.carryOut({ task: "group.addMember", input, targets: list(people) });
    expect(job).toMatchObject({ about: group.profile.name, undoable: 2, counts: { DONE: 2 } });
    const out = await bulk.carryOut({
      task: "group.removeMember",
      input,
      targets: { kind: "group", groupId: group.id },
    });
    expect(out.counts.DONE).toBe(2);
    expect(org().membersOfGroup.of(group.id).size).toBe(0);
  });

  test("each row into groups of its own, one row or several a person, and undone", async () => {
    const [one, other] = [emptyGroup(), emptyGroup(1)];
    const [ann, bob, cem] = [1, 2, 3].map(() => bulk.stage.somebody("ACTIVE").profile.login);
    const rows = [`${ann},${one.profile.name}`, `${bob},${one.id};${other.profile.name}`, `${ann},${other.id}`];
    const wrong = [`${ann},${one.profile.name.toUpperCase()}`, `${cem},`, `${cem},No such group`];
    const file = await bulk.upload(["login,groups", ...rows, ...wrong].join("\n"));
    const mapping = [
      { column: 0, to: "who" },
      { column: 1, to: "groups" },
    ];
    const targets = { kind: "file" as const, fileId: file.id, mapping };
    const job = await bulk.carryOut({ task: "group.addMember", targets });
    expect(job).toMatchObject({ undoable: 3, counts: { DONE: 3, REFUSED: 3 } });
    expect((await bulk.items(job.id)).slice(3).map(({ explanation }) => explanation)).toEqual([
      "The same person as in row 1.",
      "This row names no group.",
      expect.stringContaining("No such group"),
    ]);
    expect([one, other].map(({ id }) => org().membersOfGroup.of(id).size)).toEqual([2, 2]);
    const id = await bulk.undo(job.id);
    expect((await bulk.until(id, "PLANNED")).counts.PENDING).toBe(3);
    await bulk.command(id, "start");
    await bulk.until(id, "DONE");
    expect([one, other].map(({ id: each }) => org().membersOfGroup.of(each).size)).toEqual([0, 0]);
    const nobody = { kind: "list" as const, given: [ann ?? ""] };
    await expect(bulk.submit({ task: "group.addMember", targets: nobody })).rejects.toThrow(/Choose what “Group”/);
  });

  test("an app to people, changed, and away from all who have it", async () => {
    const app = openApp();
    const people = [bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE")];
    const input = { appId: app.id };
    const given = await bulk.carryOut({ task: "app.assignUser", input, targets: list(people) });
    expect(given).toMatchObject({ about: app.label, counts: { DONE: 2 } });
    const rows = people.map(({ profile }, index) => `${profile.login},renamed${index}`);
    const file = await bulk.upload(`login,app user name\n${rows.join("\n")}`);
    const mapping = [
      { column: 0, to: "who" },
      { column: 1, to: "userName" },
    ];
    const targets = { kind: "file" as const, fileId: file.id, mapping };
    expect((await bulk.carryOut({ task: "app.updateUser", input, targets })).counts.DONE).toBe(2);
    const taken = await bulk.carryOut({ task: "app.removeUser", input, targets: { kind: "app", appId: app.id } });
    expect(taken.counts.FAILED + taken.counts.NEEDS_REVIEW).toBe(0);
    expect(people.some(({ id }) => org().usersOfApp.of(app.id).has(id))).toBe(false);
  });

  test("an app that a group gives as well: the plan says that Okta will not take it away, and leaving takes both", async () => {
    const { user, app, group } = hasThroughGroup();
    const targets = list([user]);
    const input = { appId: app.id };
    expect((await bulk.carryOut({ task: "app.assignUser", input, targets })).counts.DONE).toBe(1);
    const id = await bulk.submit({ task: "app.removeUser", input, targets });
    expect((await bulk.until(id, "PLANNED")).counts.SKIPPED).toBe(1);
    const [item] = await bulk.items(id);
    expect(item?.explanation).toContain(`directly and through “${group.profile.name}”`);
    const leaving = { end: "suspend", factors: false, groups: true, apps: true };
    const left = await bulk.carryOut({ task: "recipe.offboard", input: leaving, targets });
    expect(left.counts.DONE).toBe(1);
    expect(org().usersOfApp.of(app.id).has(user.id)).toBe(false);
  });

  test("someone who leaves is told to be still the manager of people, who are found by it", async () => {
    const [leaver, report] = [bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE")];
    report.profile.managerId = leaver.profile.login;
    const leaving = { end: "suspend", factors: false, groups: false, apps: false };
    const job = await bulk.carryOut({ task: "recipe.offboard", input: leaving, targets: list([leaver]) });
    const [item] = await bulk.items(job.id);
    const way = `To give them another, search people for “manager:${leaver.profile.login}”.`;
    expect(item?.left).toContain(`Is still the manager of one person. ${way}`);
    const query = { q: `manager:${leaver.profile.login}`, status: [], department: "" };
    const { items } = await listUsers(bulk.stage.context("admin").okta, { search: searchExpression(query) });
    expect(items.map(({ id }) => id)).toEqual([report.id]);
    expect(matchesFilter(items[0]!, query)).toBe(true);
  });

  test("apps themselves, off and on again", async () => {
    const app = openApp();
    const targets = { kind: "list" as const, given: [app.id, "0oanothereatall00000", app.id] };
    const off = await bulk.carryOut({ task: "app.deactivate", targets });
    expect(off.counts).toMatchObject({ DONE: 1, REFUSED: 2 });
    expect(org().apps.get(app.id)?.status).toBe("INACTIVE");
    await bulk.carryOut({ task: "app.activate", targets: { kind: "list", given: [app.id] } });
    expect(org().apps.get(app.id)?.status).toBe("ACTIVE");
  });

  test("someone a rule keeps in a group is skipped with the rule's name, unless that is wanted", async () => {
    const found = org()
      .memberships.values()
      .find(({ userId, membership }) => {
        const user = org().users.get(userId);
        return !membership.direct && user?.status === "ACTIVE" && user.profile.userType === "Employee";
      });
    if (!found) throw new Error("No rule has a member.");
    const targets = { kind: "list" as const, given: [found.userId] };
    const id = await bulk.submit({ task: "group.removeMember", input: { groupId: found.groupId }, targets });
    expect((await bulk.until(id, "PLANNED")).counts.SKIPPED).toBe(1);
    expect((await bulk.items(id))[0]?.explanation).toMatch(/The rule “.+” keeps/);
    const input = { groupId: found.groupId, acceptExclusion: true };
    const job = await bulk.carryOut({ task: "group.removeMember", input, targets });
    expect(job).toMatchObject({ undoable: 0, counts: { DONE: 1 } });
  });
});

describe("people of a filter", () => {
  test("are those that the people page shows, read when it is planned", async () => {
    const someone = bulk.stage.somebody("ACTIVE");
    const department = String(someone.profile.department);
    const active = [...org().users.values()].filter(
      ({ status, profile }) => status === "ACTIVE" && profile.department === department,
    );
    const targets = { kind: "filter" as const, filter: { status: ["ACTIVE" as const], department } };
    const id = await bulk.submit({ task: "user.clearSessions", targets });
    const job = await bulk.until(id, "PLANNED");
    expect(job.total).toBe(active.length);
    const given = new Set((await bulk.items(id)).map(({ targetId }) => targetId));
    expect(given).toEqual(new Set(active.map((user: User) => user.id)));
  });
});

describe("new people and changed ones from a file", () => {
  const profile = (name: string) => `${name}@example.com`;
  const columns = [
    { column: 0, to: "profile.login" },
    { column: 1, to: "profile.email" },
    { column: 2, to: "profile.firstName" },
    { column: 3, to: "profile.lastName" },
    { column: 4, to: "groups" },
  ];

  test("are created with the form's groups and their row's; a login that is taken is refused", async () => {
    const [group, other] = [emptyGroup(), emptyGroup(1)];
    const taken = bulk.stage.somebody("ACTIVE").profile.login;
    const text = [
      "login,email,first,last,groups",
      `${profile("new1")},${profile("new1")},Ann,New,${other.profile.name}`,
      `${profile("new2")},${profile("new2")},Bob,New,`,
      `${taken},${profile("new3")},Cem,New,`,
      `${profile("new4")},${profile("new4")},Dee,New,No such group`,
      `${profile("NEW2")},${profile("new5")},Eve,New,`,
    ].join("\n");
    const file = await bulk.upload(text);
    const targets = { kind: "file" as const, fileId: file.id, mapping: columns };
    const job = await bulk.carryOut({ task: "user.create", input: { groupIds: [group.id] }, targets });
    expect(job.counts).toMatchObject({ DONE: 2, REFUSED: 3 });
    const items = await bulk.items(job.id);
    expect(items.slice(2).map(({ explanation }) => explanation)).toEqual([
      expect.stringContaining("login is already"),
      expect.stringContaining("No such group"),
      expect.stringContaining("row 2"),
    ]);
    const [ann, bob] = items.map(({ targetId }) => targetId ?? "");
    expect(new Set(org().membersOfGroup.of(group.id).all())).toEqual(new Set([ann, bob]));
    expect(org().membersOfGroup.of(other.id).all()).toEqual([ann]);
  });

  test("attributes are changed by the org's types, and undone only where nobody else has changed them since", async () => {
    const people = [bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE")];
    const before = people.map(({ profile: each }) => each.department);
    const rows = people.map(({ id }) => `${id},Night shift,REMOTE`);
    const text = ["id,department,work", ...rows, `${bulk.stage.somebody("ACTIVE").id},Night shift,MOON`].join("\n");
    const file = await bulk.upload(text);
    const mapping = [
      { column: 0, to: "who" },
      { column: 1, to: "profile.department" },
      { column: 2, to: "profile.workMode" },
    ];
    const targets = { kind: "file" as const, fileId: file.id, mapping };
    const job = await bulk.carryOut({ task: "user.update", targets });
    expect(job).toMatchObject({ undoable: 3, counts: { REFUSED: 1 } });
    expect(people.map(({ id }) => org().users.get(id)?.profile.department)).toEqual(people.map(() => "Night shift"));
    const [, , moved] = people;
    const row = org().users.get(moved?.id ?? "");
    if (row) org().users.put({ ...row, profile: { ...row.profile, department: "Elsewhere" } });
    const id = await bulk.undo(job.id);
    const plan = await bulk.until(id, "PLANNED");
    expect(plan).toMatchObject({ title: "Undo: Edit profile", undoOf: job.id, counts: { PENDING: 2, SKIPPED: 1 } });
    expect((await bulk.items(id))[2]?.explanation).toContain("Someone else has changed");
    await bulk.command(id, "start");
    await bulk.until(id, "DONE");
    const after = people.map(({ id: each }) => org().users.get(each)?.profile.department);
    expect(after).toEqual([before[0], before[1], "Elsewhere"]);
  });
});
