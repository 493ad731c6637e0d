import { describe, expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
let made = 0;
const createGroup = async () => {
  made += 1;
  return (await api("POST", "/api/v1/groups", { profile: { name: `Test group ${made}`, description: "For a test" } }))
    .body;
};
const groupOfType = (type: string) => {
  const group = [...sandbox().org.groups.values()].find((one) => one.type === type);
  if (group === undefined) throw new Error(`The generated org has no ${type}.`);
  return group;
};

describe("groups", () => {
  test("are created, replaced and deleted", async () => {
    const { id } = await createGroup();
    const path = `/api/v1/groups/${id}`;
    const replaced = await api("PUT", path, { profile: { name: `Renamed ${id}` } });
    expect(replaced.body).toMatchObject({
      id,
      type: "OKTA_GROUP",
      profile: { name: `Renamed ${id}`, description: null },
    });
    expect((await api("DELETE", path)).status).toBe(204);
    expect((await api("GET", path)).body.errorSummary).toBe(`Not found: Resource not found: ${id} (UserGroup)`);
  });

  test("have a name of their own", async () => {
    const { profile } = await createGroup();
    for (const name of [profile.name, "", "x".repeat(256)])
      expect(await api("POST", "/api/v1/groups", { profile: { name } })).toMatchObject({
        status: 400,
        body: { errorCode: "E0000001", errorSummary: "Api validation failed: name" },
      });
    expect((await api("POST", "/api/v1/groups", { profile: { name: "Odd", colour: "red" } })).status).toBe(400);
    expect((await api("POST", "/api/v1/groups", {})).body.errorCode).toBe("E0000003");
  });

  test("are found by search, filter and q", async () => {
    const { id, profile } = await createGroup();
    const list = async (name: string, value: string) =>
      (await api("GET", `/api/v1/groups?${name}=${encodeURIComponent(value)}`)).body.map(
        (group: { id: string }) => group.id,
      );
    expect(await list("search", `profile.name eq "${profile.name.toUpperCase()}" and type eq "OKTA_GROUP"`)).toEqual([
      id,
    ]);
    expect(await list("filter", `id eq "${id}"`)).toEqual([id]);
    expect(await list("q", profile.name)).toContain(id);
    const source = groupOfType("APP_GROUP").sourceAppId;
    const fromApp = [...sandbox().org.groups.values()].filter((group) => group.sourceAppId === source);
    expect((await list("search", `source.id eq "${source}"`)).sort()).toEqual(fromApp.map((group) => group.id).sort());
    expect((await api("GET", "/api/v1/groups?search=profile.name+ne+%22x%22")).body.errorCode).toBe("E0000031");
  });

  test("are counted with expand=stats, which the next link keeps", async () => {
    const first = await api("GET", "/api/v1/groups?limit=1&expand=stats");
    const [group] = first.body;
    const members = (await api("GET", `/api/v1/groups/${group.id}/users`)).body;
    expect(group._embedded.stats.usersCount).toBe(members.length);
    expect(first.links.next).toBe(`${sandbox().url}/api/v1/groups?after=${group.id}&expand=stats&limit=1`);
  });
});

describe("members", () => {
  test("are added and removed, the second time without effect", async () => {
    const group = await createGroup();
    const { id } = await createPerson(api);
    const path = `/api/v1/groups/${group.id}/users`;
    for (const _time of [1, 2]) expect((await api("PUT", `${path}/${id}`)).status).toBe(204);
    expect((await api("GET", path)).body).toHaveLength(1);
    expect(
      (await latestEvents(api, 2)).filter((event) => event.eventType === "group.user_membership.add"),
    ).toHaveLength(1);
    for (const _time of [1, 2]) expect((await api("DELETE", `${path}/${id}`)).status).toBe(204);
    expect((await api("GET", path)).body).toEqual([]);
    const [event] = await latestEvents(api, 1);
    expect(event.target.map((target: { type: string }) => target.type)).toEqual(["User", "UserGroup"]);
  });

  test("of Everyone and of an app's group cannot be edited", async () => {
    const { id } = await createPerson(api);
    const everyone = groupOfType("BUILT_IN");
    const members = (await api("GET", `/api/v1/groups/${everyone.id}/users?limit=1000`)).body;
    expect(members).toHaveLength(sandbox().org.users.size);
    for (const method of ["PUT", "DELETE"]) {
      expect((await api(method, `/api/v1/groups/${everyone.id}/users/${id}`)).body.errorCode).toBe("E0000060");
      const appGroup = `/api/v1/groups/${groupOfType("APP_GROUP").id}/users/${id}`;
      expect(await api(method, appGroup)).toMatchObject({ status: 403, body: { errorCode: "E0000006" } });
    }
  });

  test("are paged; the next link drops expand=group-rules", async () => {
    const everyone = groupOfType("BUILT_IN");
    const first = await api("GET", `/api/v1/groups/${everyone.id}/users?expand=group-rules&limit=2`);
    expect(first.body[0]._embedded["group-rules"]).toEqual([]);
    expect(first.links.next).toBe(
      `${sandbox().url}/api/v1/groups/${everyone.id}/users?after=${first.body[1].id}&limit=2`,
    );
    expect((await api("GET", first.links.next ?? "")).body[0]).not.toHaveProperty("_embedded");
  });
});

test("deleting a group takes its memberships, assignments and roles with it", async () => {
  const group = await createGroup();
  const { id } = await createPerson(api);
  const { org } = sandbox();
  const app = org.apps.keys.all()[0];
  await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
  await api("PUT", `/api/v1/apps/${app}/groups/${group.id}`);
  await api("POST", `/api/v1/groups/${group.id}/roles`, { type: "READ_ONLY_ADMIN" });
  expect((await api("GET", `/api/v1/groups/${group.id}/roles`)).body).toHaveLength(1);
  await api("DELETE", `/api/v1/groups/${group.id}`);
  expect(org.membersOfGroup.of(group.id).size).toBe(0);
  expect(org.appGroups.has(`${app}/${group.id}`)).toBe(false);
  expect(org.rolesOfAssignee.of(group.id).size).toBe(0);
});
