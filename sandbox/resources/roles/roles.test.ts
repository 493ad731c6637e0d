import { expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();

test("a role is given to a person once, and taken back", async () => {
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}/roles`;
  const given = await api("POST", path, { type: "HELP_DESK_ADMIN" });
  expect(given).toMatchObject({
    status: 201,
    body: { type: "HELP_DESK_ADMIN", assignmentType: "USER", status: "ACTIVE" },
  });
  expect(await api("POST", path, { type: "HELP_DESK_ADMIN" })).toMatchObject({
    status: 409,
    body: { errorCode: "E0000090" },
  });
  expect((await api("POST", path, { type: "KING" })).status).toBe(400);
  expect((await api("GET", path)).body).toEqual([given.body]);
  expect((await api("DELETE", `${path}/${given.body.id}`)).status).toBe(204);
  expect((await api("GET", `${path}/${given.body.id}`)).status).toBe(404);
  expect((await latestEvents(api, 2)).map((event) => event.eventType)).toEqual([
    "user.account.privilege.revoke",
    "user.account.privilege.grant",
  ]);
});

test("a role of a group is seen at the group, not at its members", async () => {
  const { id } = await createPerson(api);
  const group = (await api("POST", "/api/v1/groups", { profile: { name: "Administrators" } })).body;
  await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
  const given = await api("POST", `/api/v1/groups/${group.id}/roles`, { type: "USER_ADMIN" });
  expect(given.body).toMatchObject({ assignmentType: "GROUP" });
  expect((await api("GET", `/api/v1/groups/${group.id}/roles`)).body).toEqual([given.body]);
  expect((await api("GET", `/api/v1/users/${id}/roles`)).body).toEqual([]);
});

test("Everyone cannot hold a role", async () => {
  const answer = await api("POST", `/api/v1/groups/${sandbox().org.everyoneId}/roles`, { type: "USER_ADMIN" });
  expect(answer).toMatchObject({ status: 400, body: { errorCode: "E0000211" } });
});

test("a role is limited to groups and to apps, as far as it can be", async () => {
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}/roles`;
  const { body: helpDesk } = await api("POST", path, { type: "HELP_DESK_ADMIN" });
  const groups = `${path}/${helpDesk.id}/targets/groups`;
  const make = async (name: string) => (await api("POST", "/api/v1/groups", { profile: { name } })).body.id;
  const ids: string[] = [await make("Looked after"), await make("Also looked after")];
  for (const groupId of ids) expect((await api("PUT", `${groups}/${groupId}`)).status).toBe(204);
  expect((await api("GET", groups)).body.map((group: { id: string }) => group.id)).toEqual(ids.toSorted());
  expect((await api("DELETE", `${groups}/${ids[0]}`)).status).toBe(204);
  expect((await api("DELETE", `${groups}/${ids[1]}`)).status).toBe(400);
  expect((await api("PUT", `${groups}/nobody`)).status).toBe(404);

  const [app] = sandbox().org.apps.values();
  const appsOf = (roleId: string) => `${path}/${roleId}/targets/catalog/apps`;
  const refused = await api("PUT", `${appsOf(helpDesk.id)}/${app?.name}`);
  expect(refused).toMatchObject({ status: 403, body: { errorCode: "E0000091" } });
  const apps = appsOf((await api("POST", path, { type: "APP_ADMIN" })).body.id);
  for (const target of [app?.name, `${app?.name}/${app?.id}`])
    expect((await api("PUT", `${apps}/${target}`)).status).toBe(204);
  expect((await api("GET", apps)).body).toMatchObject([{ name: app?.name }, { name: app?.name, id: app?.id }]);
  expect((await api("PUT", apps)).status).toBe(200);
  expect((await api("GET", apps)).body).toEqual([]);
});

test("a custom role gets permissions and loses them, but not the last one", async () => {
  const permissions = ["okta.users.read"];
  const { body: role } = await api("POST", "/api/v1/iam/roles", { label: "Growing", description: "x", permissions });
  const path = `/api/v1/iam/roles/${role.id}/permissions`;
  expect((await api("POST", `${path}/okta.groups.read`)).status).toBe(204);
  expect((await api("GET", `${path}/okta.groups.read`)).body).toMatchObject({ label: "okta.groups.read" });
  expect((await api("GET", path)).body.permissions).toHaveLength(2);
  expect((await api("DELETE", `${path}/okta.groups.read`)).status).toBe(204);
  expect((await api("GET", `${path}/okta.groups.read`)).status).toBe(404);
  expect((await api("DELETE", `${path}/okta.users.read`)).status).toBe(400);
});

test("who holds admin roles is paged in the body, and the last page has no links", async () => {
  const path = "/api/v1/iam/assignees/users";
  const { body: all } = await api("GET", path);
  expect(Object.keys(all)).toEqual(["value"]);
  const { body: first } = await api("GET", `${path}?limit=1`);
  const { body: second } = await api("GET", first._links.next.href);
  expect([first.value[0], second.value[0]]).toEqual(all.value.slice(0, 2));
});
