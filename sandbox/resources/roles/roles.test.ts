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
