import { describe, expect, test } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const causesOf = (body: { errorCauses: { errorSummary: string }[] }) =>
  body.errorCauses.map((cause) => cause.errorSummary);

describe("create", () => {
  const profile = {
    login: "new.person@example.com",
    email: "new.person@example.com",
    firstName: "New",
    lastName: "Person",
  };

  test.each([
    ["with a password", "", { value: "Correct-Horse-7" }, "ACTIVE"],
    ["without a password", "", undefined, "PROVISIONED"],
    ["not to be activated", "?activate=false", { value: "Correct-Horse-7" }, "STAGED"],
    [
      "to change the password",
      "?activate=true&nextLogin=changePassword",
      { value: "Correct-Horse-7" },
      "PASSWORD_EXPIRED",
    ],
    ["with a password hash", "", { hash: { algorithm: "BCRYPT", value: "x", salt: "y", workFactor: 10 } }, "ACTIVE"],
  ])("%s", async (what, query, password, status) => {
    const login = `${what.replaceAll(" ", ".")}@example.com`;
    const answer = await api("POST", `/api/v1/users${query}`, {
      profile: { ...profile, login, email: login },
      credentials: password && { password },
    });
    expect(answer).toMatchObject({ status: 200, body: { status, profile: { login } } });
    expect(JSON.stringify(answer.body)).not.toContain("Correct-Horse-7");
  });

  test("into groups, and with a provider of another kind", async () => {
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "From the start" } })).body;
    const answer = await api("POST", "/api/v1/users?provider=true", {
      profile: { ...profile, login: "federated@example.com", email: "federated@example.com" },
      credentials: { provider: { type: "FEDERATION", name: "FEDERATION" } },
      groupIds: [group.id],
    });
    expect(answer.body).toMatchObject({ status: "ACTIVE", credentials: { provider: { type: "FEDERATION" } } });
    const members = (await api("GET", `/api/v1/groups/${group.id}/users`)).body;
    expect(members.map((user: { id: string }) => user.id)).toEqual([answer.body.id]);
  });

  test("with a login that is taken, whatever its case", async () => {
    const { profile: taken } = await createPerson(api);
    const answer = await api("POST", "/api/v1/users", { profile: { ...profile, login: taken.login.toUpperCase() } });
    expect(answer).toMatchObject({
      status: 400,
      body: { errorCode: "E0000001", errorSummary: "Api validation failed: login" },
    });
    expect(causesOf(answer.body)).toEqual([
      "login: An object with this field already exists in the current organization",
    ]);
  });

  test.each([
    ["workMode", "SOMETIMES", "workMode: "],
    ["badgeNumber", "12", "badgeNumber: "],
    ["certifications", "First aid", "certifications: "],
    ["secondEmail", "no address", "secondEmail: "],
    ["__proto__x", "1", "Property name '__proto__x'"],
  ])("with a bad %s", async (name, value, cause) => {
    const login = "bad.value@example.com";
    const answer = await api("POST", "/api/v1/users", { profile: { ...profile, login, email: login, [name]: value } });
    expect(answer).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
    expect(causesOf(answer.body)[0]).toContain(cause);
  });

  test("with a weak password, too many groups, or a change of password that cannot be", async () => {
    const create = (query: string, rest: object) => api("POST", `/api/v1/users${query}`, { profile, ...rest });
    const password = (value: string) => ({ credentials: { password: { value } } });
    expect((await create("", password("short"))).body.errorCode).toBe("E0000001");
    expect((await create("", { groupIds: Array(21).fill("00g1") })).body.errorCode).toBe("E0000093");
    expect((await create("?nextLogin=changePassword&activate=false", password("Correct-Horse-7"))).status).toBe(400);
  });
});

describe("update", () => {
  test("POST changes what is named, PUT deletes what is not", async () => {
    const { id, profile } = await createPerson(api);
    const path = `/api/v1/users/${id}`;
    await api("POST", path, { profile: { department: "Finance", nickName: "Tess", onCall: true } });
    const partly = (await api("POST", path, { profile: { nickName: null } })).body;
    expect(partly.profile).toMatchObject({ department: "Finance", onCall: true });
    expect(partly.profile).not.toHaveProperty("nickName");
    const wholly = (await api("PUT", path, { profile })).body;
    expect(wholly.profile).toEqual(profile);
    expect(wholly.profile).not.toHaveProperty("department");
  });

  test("keeps the password out of answers and sets it without the old one", async () => {
    const { id } = await createPerson(api, "", { credentials: {} });
    const answer = await api("POST", `/api/v1/users/${id}`, { credentials: { password: { value: "Other-Horse-8" } } });
    expect(answer.body).toMatchObject({ status: "ACTIVE", credentials: { password: {} } });
    expect(sandbox().org.users.get(id)?.secret.password).toBe("Other-Horse-8");
  });

  test("If-Match refuses to overwrite another version", async () => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}`;
    const etag = (await api("GET", path)).headers.get("etag") ?? "";
    expect((await api("POST", path, { profile: { title: "One" } }, { "if-match": etag })).status).toBe(200);
    const stale = await api("POST", path, { profile: { title: "Two" } }, { "if-match": etag });
    expect(stale).toMatchObject({ status: 412, body: { errorCode: "E0000231" } });
    expect((await api("GET", path)).body.profile.title).toBe("One");
  });

  test("a profile mastered by a directory cannot be edited, a deactivated one neither", async () => {
    const { id } = await createPerson(api);
    const { users } = sandbox().org;
    users.put({ ...users.get(id)!, provider: { type: "ACTIVE_DIRECTORY", name: "corp" } });
    expect((await api("POST", `/api/v1/users/${id}`, { profile: { title: "Boss" } })).body.errorCode).toBe("E0000023");
    await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`);
    expect((await api("POST", `/api/v1/users/${id}`, { profile: { title: "Boss" } })).body.errorCode).toBe("E0000038");
  });

  test("change_password wants the old one", async () => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/credentials/change_password`;
    const change = (oldPassword: string, newPassword: string) =>
      api("POST", path, { oldPassword: { value: oldPassword }, newPassword: { value: newPassword } });
    expect((await change("wrong", "Other-Horse-8")).body.errorCode).toBe("E0000014");
    expect(await change("Correct-Horse-7", "weak")).toMatchObject({ status: 403, body: { errorCode: "E0000014" } });
    const same = await change("Correct-Horse-7", "Correct-Horse-7");
    expect(same.body.errorCauses).toEqual([{ errorSummary: "Password cannot be your current password" }]);
    const done = await change("Correct-Horse-7", "Other-Horse-8");
    expect(done).toMatchObject({ status: 200, body: { password: {}, provider: { type: "OKTA" } } });
  });
});

describe("get", () => {
  test("by id, login, short login, and me", async () => {
    const { id, profile } = await createPerson(api);
    for (const key of [id, profile.login, profile.login.toUpperCase(), profile.login.split("@")[0]])
      expect((await api("GET", `/api/v1/users/${encodeURIComponent(key)}`)).body.id).toBe(id);
    expect((await api("GET", "/api/v1/users/me")).body.id).toBe(sandbox().org.apiTokenOwnerId);
  });

  test("a login with a slash by id only", async () => {
    const login = "left/right@example.com";
    const { id } = await createPerson(api, "", {
      profile: { login, email: "lr@example.com", firstName: "L", lastName: "R" },
    });
    expect((await api("GET", `/api/v1/users/${encodeURIComponent(login)}`)).status).toBe(404);
    expect((await api("GET", `/api/v1/users/${id}`)).body.profile.login).toBe(login);
  });

  test("a short login that two people have names nobody", async () => {
    for (const domain of ["one.example", "two.example"])
      await createPerson(api, "", {
        profile: { login: `same@${domain}`, email: `same@${domain}`, firstName: "Same", lastName: "Name" },
      });
    expect((await api("GET", "/api/v1/users/same")).status).toBe(404);
  });
});

test("clearing sessions ends them", async () => {
  const { id } = await createPerson(api);
  const { sessions, sessionsOfUser } = sandbox().org;
  sessions.put({ id: "s1", userId: id, created: "2026-01-01T00:00:00.000Z" });
  expect((await api("DELETE", `/api/v1/users/${id}/sessions?oauthTokens=true`)).status).toBe(204);
  expect(sessionsOfUser.of(id).size).toBe(0);
});

test("people get another user type with a full replacement only, and a hashed password while staged only", async () => {
  const { org } = sandbox();
  const other = [...org.userTypes.values()].find((type) => !type.default);
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}`;
  const { profile } = (await api("GET", path)).body;
  const type = { id: other?.id };
  await api("POST", path, { profile: {}, type });
  expect((await api("GET", path)).body.type.id).toBe(org.defaultUserTypeId);
  expect((await api("PUT", path, { profile, type })).body.type.id).toBe(other?.id);
  expect(await api("PUT", path, { profile, type: { id: "none" } })).toMatchObject({ status: 404 });
  const credentials = { password: { hash: { algorithm: "MD5", value: "QzR2Wm8=" } } };
  expect((await api("POST", path, { credentials })).body.errorCode).toBe("E0000014");
  const staged = await createPerson(api, "?activate=false");
  expect((await api("POST", `/api/v1/users/${staged.id}`, { credentials })).status).toBe(200);
});

test("groups of someone come in pages of 200 unless told", async () => {
  const { id } = await createPerson(api);
  for (const name of ["Paged one", "Paged two"]) {
    const { body: group } = await api("POST", "/api/v1/groups", { profile: { name } });
    await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
  }
  const path = `/api/v1/users/${id}/groups`;
  const all = await api("GET", path);
  expect(all.links.self).toMatch(/\/groups\?limit=200$/);
  const first = await api("GET", `${path}?limit=2`);
  const second = await api("GET", first.links.next ?? "");
  expect([...first.body, ...second.body]).toEqual(all.body);
});

test("someone whose password a hook knows is active", async () => {
  const credentials = { password: { hook: { type: "default" } } };
  expect(await createPerson(api, "?activate=true", { credentials })).toMatchObject({
    status: "ACTIVE",
    credentials: { password: {} },
  });
});

test("nobody has granted anything to an app", async () => {
  const { id } = await createPerson(api);
  for (const path of ["grants", "idps", "clients/any/grants", "clients/any/tokens"])
    expect((await api("GET", `/api/v1/users/${id}/${path}`)).body).toEqual([]);
  for (const path of ["grants", "clients/any/grants", "clients/any/tokens"])
    expect((await api("DELETE", `/api/v1/users/${id}/${path}`)).status).toBe(204);
  expect((await api("GET", "/api/v1/users/nobody/grants")).status).toBe(404);
});
