import { expect, test } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const SCHEMA = "/api/v1/meta/schemas/user/default";
const change = (properties: object) => api("POST", SCHEMA, { definitions: { custom: { properties } } });

test("an attribute added to the schema can be written, searched for and removed with its values", async () => {
  const profile = { profile: { shoeSize: 42 } };
  const person = await createPerson(api);
  const write = () => api("POST", `/api/v1/users/${person.id}`, profile);
  expect((await write()).body.errorCauses[0].errorSummary).toBe("Property name 'shoeSize' is not defined in profile");
  expect((await change({ shoeSize: { title: "Shoe size", type: "integer" } })).status).toBe(200);
  expect((await write()).body.profile.shoeSize).toBe(42);
  const search = encodeURIComponent("profile.shoeSize eq 42");
  expect((await api("GET", `/api/v1/users?search=${search}`)).body).toHaveLength(1);
  expect((await change({ shoeSize: { type: "string" } })).body.errorCauses[0].errorSummary).toContain("type");
  await change({ shoeSize: null });
  expect((await api("GET", `/api/v1/users/${person.id}`)).body.profile).not.toHaveProperty("shoeSize");
  expect((await api("GET", SCHEMA)).body.definitions.custom.properties).not.toHaveProperty("shoeSize");
});

test("an attribute of the org's own can be required", async () => {
  await change({ site: { title: "Site", type: "string", required: true } });
  const profile = { login: "site@example.com", email: "site@example.com", firstName: "S", lastName: "T" };
  const create = (more: object) => api("POST", "/api/v1/users?activate=false", { profile: { ...profile, ...more } });
  expect((await create({})).body.errorCauses).toEqual([{ errorSummary: "site: The field cannot be left blank" }]);
  expect((await create({ site: "Leeds" })).status).toBe(200);
  await change({ site: null });
});

test("groups have attributes of the org's own too", async () => {
  const schema = { definitions: { custom: { properties: { costCentre: { title: "Cost centre", type: "string" } } } } };
  const create = (name: string) => api("POST", "/api/v1/groups", { profile: { name, costCentre: "4711" } });
  expect((await create("Early")).status).toBe(400);
  await api("POST", "/api/v1/meta/schemas/group/default", schema);
  expect((await create("Late")).body.profile.costCentre).toBe("4711");
});

test("the default user type stays, and so does a type's name", async () => {
  const path = `/api/v1/meta/types/user/${sandbox().org.defaultUserTypeId}`;
  expect(await api("DELETE", path)).toMatchObject({ status: 403, body: { errorCode: "E0000142" } });
  const renamed = { name: "other", displayName: "Other", description: "x" };
  expect((await api("PUT", path, renamed)).status).toBe(400);
  expect((await api("POST", path, { displayName: "Everybody" })).body).toMatchObject({
    name: "user",
    displayName: "Everybody",
  });
});
