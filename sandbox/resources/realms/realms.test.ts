import { expect, test } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const realmNamed = (name: string) => [...sandbox().org.realms.values()].find(({ profile }) => profile.name === name);

test("people are in the default realm unless they are put into another", async () => {
  const external = realmNamed("External staff")?.id;
  const person = await createPerson(api);
  expect(sandbox().org.users.get(person.id)?.realmId).toBe(realmNamed("Default Realm")?.id);
  const moved = await api("POST", `/api/v1/users/${person.id}`, { realmId: external });
  expect(moved.body.realmId).toBe(external);
  const search = encodeURIComponent(`realmId eq "${external}" and id eq "${person.id}"`);
  expect((await api("GET", `/api/v1/users?search=${search}`)).body).toHaveLength(1);
  expect((await api("POST", `/api/v1/users/${person.id}`, { realmId: "guoNone" })).body.errorCode).toBe("E0000007");
});

test("a realm with people in it, and the default one, cannot be deleted", async () => {
  for (const name of ["External staff", "Default Realm"]) {
    const answer = await api("DELETE", `/api/v1/realms/${realmNamed(name)?.id}`);
    expect(answer).toMatchObject({ status: 400, body: { errorCode: "E0000178" } });
  }
  const empty = `/api/v1/realms/${realmNamed("Acquired companies")?.id}`;
  expect((await api("DELETE", empty)).status).toBe(204);
  expect((await api("GET", empty)).status).toBe(404);
});

test("a realm assignment moves those its expression is about, once it is active", async () => {
  const { body: realm } = await api("POST", "/api/v1/realms", { profile: { name: "Testers" } });
  const person = await createPerson(api);
  await api("POST", `/api/v1/users/${person.id}`, { profile: { title: "Tester" } });
  const { body: assignment } = await api("POST", "/api/v1/realm-assignments", {
    name: "Testers",
    conditions: { expression: { value: 'user.title=="Tester"' } },
    actions: { assignUserToRealm: { realmId: realm.id } },
  });
  const run = () => api("POST", "/api/v1/realm-assignments/operations", { assignmentId: assignment.id });
  expect((await run()).status).toBe(400);
  await api("POST", `/api/v1/realm-assignments/${assignment.id}/lifecycle/activate`);
  expect(await run()).toMatchObject({ status: 201, body: { numUserMoved: 1, realmName: "Testers" } });
  expect((await api("GET", `/api/v1/users/${person.id}`)).body.realmId).toBe(realm.id);
});
