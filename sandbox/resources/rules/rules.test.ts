import { describe, expect, test } from "vitest";
import type { Answer } from "../../testing/test-org.ts";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
let made = 0;

async function createRule(expression: string) {
  made += 1;
  const group = (await api("POST", "/api/v1/groups", { profile: { name: `Filled by rule ${made}` } })).body;
  const answer = await api("POST", "/api/v1/groups/rules", {
    type: "group_rule",
    name: `Test rule ${made}`,
    conditions: { expression: { type: "urn:okta:expression:1.0", value: expression }, people: { users: {} } },
    actions: { assignUserToGroups: { groupIds: [group.id] } },
  });
  return { group, answer, path: `/api/v1/groups/rules/${answer.body.id}` };
}

const memberIds = async (groupId: string): Promise<string[]> =>
  (await api("GET", `/api/v1/groups/${groupId}/users`)).body.map((user: { id: string }) => user.id);

async function personNamed(profile: object): Promise<string> {
  const { id } = await createPerson(api);
  await api("POST", `/api/v1/users/${id}`, { profile });
  return id;
}

describe("an expression", () => {
  test.each([
    ['user.department=="Finance"', ["finance"]],
    ['user.department!="Finance" AND user.costCenter=="T-1"', ["sales", "nobody"]],
    ['String.startsWith(user.title,"Senior") AND user.costCenter=="T-1"', ["sales"]],
    [
      'String.stringContains(user.title, "Account") OR user.department=="Finance" AND user.costCenter=="T-1"',
      ["finance", "sales"],
    ],
    ['NOT user.department=="Finance" AND user.costCenter=="T-1"', ["sales", "nobody"]],
    ['(user.department=="Finance" || user.department=="Sales") && user.costCenter=="T-1"', ["finance", "sales"]],
    ['user.onCall==true AND user.costCenter=="T-1"', ["finance"]],
    ['user.department==null AND user.costCenter=="T-1"', ["nobody"]],
  ])("%s", async (expression, expected) => {
    const people: Record<string, string> = {
      finance: await personNamed({ department: "Finance", costCenter: "T-1", onCall: true, title: "Clerk" }),
      sales: await personNamed({ department: "Sales", costCenter: "T-1", title: "Senior Account Manager" }),
      nobody: await personNamed({ costCenter: "T-1" }),
    };
    const { group, path } = await createRule(expression);
    await api("POST", `${path}/lifecycle/activate`);
    const members = await memberIds(group.id);
    expect(Object.keys(people).filter((name) => members.includes(people[name] as string))).toEqual(expected);
    for (const id of Object.values(people)) await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`);
  });

  test("asks for the membership of other groups", async () => {
    const id = await personNamed({});
    const other = (await api("POST", "/api/v1/groups", { profile: { name: "Asked about" } })).body;
    const { group, path } = await createRule(
      `isMemberOfAnyGroup("00gnone", "${other.id}") AND isMemberOfGroupName("Asked about")`,
    );
    await api("POST", `${path}/lifecycle/activate`);
    expect(await memberIds(group.id)).toEqual([]);
    await api("PUT", `/api/v1/groups/${other.id}/users/${id}`);
    expect(await memberIds(group.id)).toEqual([id]);
    await api("DELETE", `/api/v1/groups/${other.id}/users/${id}`);
    expect(await memberIds(group.id)).toEqual([]);
  });

  test.each([
    'user.department=="',
    'user.department eq "x"',
    "unknown(user.department)",
    '"just text"',
    "person.name==1",
    "",
  ])("is refused: %s", async (expression) => {
    const { answer } = await createRule(expression);
    expect(answer).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
  });
});

test("rules follow the profile, and someone created fits in at once", async () => {
  const { group, path } = await createRule('user.costCenter=="T-2"');
  await api("POST", `${path}/lifecycle/activate`);
  const id = await personNamed({ costCenter: "T-2" });
  expect(await memberIds(group.id)).toEqual([id]);
  await api("POST", `/api/v1/users/${id}`, { profile: { costCenter: "T-3" } });
  expect(await memberIds(group.id)).toEqual([]);
});

test("removing someone a rule put there excludes the person from the rule permanently", async () => {
  const { group, path, answer } = await createRule('user.costCenter=="T-4"');
  await api("POST", `${path}/lifecycle/activate`);
  const id = await personNamed({ costCenter: "T-4" });
  const membership = `/api/v1/groups/${group.id}/users/${id}`;
  const origin = [{ id: answer.body.id, name: answer.body.name }];
  expect((await api("GET", `${membership}/group-rules`)).body).toEqual(origin);
  const [member] = (await api("GET", `/api/v1/groups/${group.id}/users?expand=group-rules`)).body;
  expect(member._embedded["group-rules"]).toEqual(origin);

  expect((await api("DELETE", membership)).status).toBe(204);
  expect((await api("GET", path)).body.conditions.people.users.exclude).toEqual([id]);
  expect((await latestEvents(api, 2)).map((event) => event.eventType)).toContain(
    "group.user_membership.rule.add_exclusion",
  );
  await api("POST", `/api/v1/users/${id}`, { profile: { title: "Changed" } });
  expect(await memberIds(group.id)).toEqual([]);

  await api("PUT", membership);
  expect((await api("GET", `${membership}/group-rules`)).body).toEqual([]);
});

describe("the lifecycle of a rule", () => {
  test("keeps its members when it is deactivated, and can only then be changed", async () => {
    const { group, path, answer } = await createRule('user.costCenter=="T-5"');
    expect(answer.body).toMatchObject({ status: "INACTIVE", allGroupsValid: true });
    await api("POST", `${path}/lifecycle/activate`);
    const id = await personNamed({ costCenter: "T-5" });
    expect(await api("PUT", path, answer.body)).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
    expect((await api("DELETE", path)).status).toBe(400);

    expect((await api("POST", `${path}/lifecycle/deactivate`)).status).toBe(204);
    expect(await memberIds(group.id)).toEqual([id]);
    const changed = await api("PUT", path, { ...answer.body, name: "Another name" });
    expect(changed.body).toMatchObject({ name: "Another name", status: "INACTIVE" });
    const moved = { ...answer.body, actions: { assignUserToGroups: { groupIds: [sandbox().org.everyoneId] } } };
    expect((await api("PUT", path, moved)).status).toBe(400);
    expect(await api("DELETE", path)).toMatchObject({ status: 202, body: {} });
    expect(await memberIds(group.id)).toEqual([id]);
  });

  test("removeUsers=true takes its members with it", async () => {
    const { group, path } = await createRule('user.costCenter=="T-6"');
    await api("POST", `${path}/lifecycle/activate`);
    await personNamed({ costCenter: "T-6" });
    await api("POST", `${path}/lifecycle/deactivate`);
    await api("DELETE", `${path}?removeUsers=true`);
    expect(await memberIds(group.id)).toEqual([]);
  });

  test("is refused while another rule is being written", async () => {
    const { path } = await createRule('user.costCenter=="T-7"');
    // On a busy machine even what is sent at once may arrive one after the other.
    const answers: Answer[] = [];
    for (let round = 0; round < 20 && !answers.some(({ status }) => status === 423); round += 1)
      answers.push(...(await Promise.all([1, 2, 3, 4, 5].map(() => api("POST", `${path}/lifecycle/activate`)))));
    expect(answers.some(({ status }) => status === 204)).toBe(true);
    expect(answers.find(({ status }) => status === 423)?.body.errorCode).toBe("E0000239");
    expect(answers.every(({ status }) => status === 204 || status === 423)).toBe(true);
  });

  test("becomes invalid with its group", async () => {
    const { group, path } = await createRule('user.costCenter=="T-8"');
    await api("DELETE", `/api/v1/groups/${group.id}`);
    expect((await api("GET", path)).body.status).toBe("INVALID");
    expect((await api("POST", `${path}/lifecycle/activate`)).status).toBe(400);
  });
});

test("rules are listed, found by keyword, with the names of their groups", async () => {
  const { answer, group } = await createRule('user.costCenter=="very special"');
  const list = await api("GET", "/api/v1/groups/rules?search=VERY+SPECIAL&expand=groupIdToGroupNameMap");
  expect(list.body).toMatchObject([
    { id: answer.body.id, _embedded: { groupIdToGroupNameMap: { [group.id]: group.profile.name } } },
  ]);
  expect((await api("GET", "/api/v1/groups/rules")).links.self).toBe(`${sandbox().url}/api/v1/groups/rules?limit=50`);
});

test("a rule asked for alone says whether its groups are valid", async () => {
  const { path, answer } = await createRule('user.costCenter=="T-9"');
  expect(answer.body.allGroupsValid).toBe(true);
  expect((await api("GET", path)).body.allGroupsValid).toBe(true);
  expect((await api("PUT", path, answer.body)).body.allGroupsValid).toBe(true);
});
