import { describe, expect, test } from "vitest";
import { createPerson, useOrg } from "../testing/test-org.ts";

const { api, sandbox } = useOrg();

describe("every answer", () => {
  test("has a request id of its own and the recorded headers", async () => {
    const ids = new Set<string | null>();
    for (const path of ["/api/v1/users/me", "/api/v1/users/nobody", "/api/v1/nonsense"]) {
      const { headers } = await api("GET", path);
      ids.add(headers.get("x-okta-request-id"));
      expect(headers.get("cache-control")).toBe("no-cache, no-store");
      expect(headers.get("content-type")).toBe("application/json");
      expect(headers.get("date")).toBeTruthy();
    }
    expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id ?? ""))).toBe(true);
    expect(ids.size).toBe(3);
  });

  test("of an error has Okta's five fields and an error id of its own", async () => {
    const [one, two] = [await api("GET", "/api/v1/users/nobody"), await api("GET", "/api/v1/users/nobody")];
    expect(one.body).toEqual({
      errorCode: "E0000007",
      errorSummary: "Not found: Resource not found: nobody (User)",
      errorLink: "E0000007",
      errorId: expect.stringMatching(/^oae[\w-]{20,}$/),
      errorCauses: [],
    });
    expect(one.body.errorId).not.toBe(two.body.errorId);
  });
});

test.each([
  ["no credential", "", 403, "E0000005"],
  ["a wrong token", "SSWS wrong", 401, "E0000011"],
  ["the token without its scheme", "test-token", 403, "E0000005"],
  ["the token as a bearer token", "Bearer test-token", 401, "E0000011"],
])("a request with %s is refused", async (_what, authorization, status, errorCode) => {
  const answer = await api("GET", "/api/v1/users/me", undefined, { authorization });
  expect(answer).toMatchObject({ status, body: { errorCode } });
  expect((await api("GET", "/_sandbox/stats", undefined, { authorization })).status).toBe(status);
});

test("the token dies with the deactivation of its owner", async () => {
  const { users, apiTokenOwnerId } = sandbox().org;
  const owner = users.get(apiTokenOwnerId)!;
  users.put({ ...owner, status: "DEPROVISIONED" });
  expect((await api("GET", "/api/v1/users/me")).status).toBe(401);
  users.put(owner);
  expect((await api("GET", "/api/v1/users/me")).status).toBe(200);
});

test("a bearer token is accepted from its owner, and the log names that person", async () => {
  const { id } = await createPerson(api);
  const scopes = new Set(["okta.users.read", "okta.groups.manage"]);
  const known = { userId: id, clientId: null, clientRoles: [], apiTokenId: null, scopes };
  sandbox().credentials.addTokenCheck(async (token) => (token === "known" ? known : undefined));
  expect((await api("GET", "/api/v1/users/me", undefined, { authorization: "Bearer known" })).body.id).toBe(id);
  expect((await api("GET", "/api/v1/users/me", undefined, { authorization: "Bearer other" })).status).toBe(401);
  const group = { profile: { name: "By a bearer" } };
  const create = () => api("POST", "/api/v1/groups", group, { authorization: "Bearer known" });
  expect(await create()).toMatchObject({ status: 403, body: { errorCode: "E0000006" } });
  await api("POST", `/api/v1/users/${id}/roles`, { type: "ORG_ADMIN" });
  expect((await create()).status).toBe(200);
  const [event] = (await api("GET", "/api/v1/logs?limit=1&sortOrder=DESCENDING")).body;
  expect(event).toMatchObject({ actor: { id }, transaction: { detail: {} } });
});

describe("what cannot be read", () => {
  test("a method that the path does not have, and a path that does not exist", async () => {
    expect(await api("PATCH", "/api/v1/users/me")).toMatchObject({ status: 405, body: { errorCode: "E0000022" } });
    expect(await api("DELETE", "/api/v1/logs")).toMatchObject({ status: 405, body: { errorCode: "E0000022" } });
    expect(await api("GET", "/api/v1/nonsense")).toMatchObject({ status: 404, body: { errorCode: "E0000008" } });
  });

  test.each(["{", "[]", '"text"', "null", '{"profile":5}', "{}"])("the body %s", async (body) => {
    expect(await api("POST", "/api/v1/users", body)).toMatchObject({ status: 400, body: { errorCode: "E0000003" } });
  });

  test("a body that is not JSON, or larger than 2 MB", async () => {
    const form = await api("POST", "/api/v1/users", "a=b", { "content-type": "application/x-www-form-urlencoded" });
    expect(form).toMatchObject({ status: 400, body: { errorCode: "E0000021" } });
    const large = await api("POST", "/api/v1/users", JSON.stringify({ profile: { login: "x".repeat(3_000_000) } }));
    expect(large.status).toBe(400);
  });

  test("but an empty body with a content type can be", async () => {
    const { id } = await createPerson(api);
    const headers = { "content-type": "application/json" };
    expect((await api("POST", `/api/v1/users/${id}/lifecycle/suspend`, undefined, headers)).status).toBe(200);
  });

  test("flags that are neither true nor false", async () => {
    expect((await api("POST", "/api/v1/users?activate=maybe", { profile: {} })).body.errorSummary).toContain(
      "activate",
    );
  });
});

test("keys that would change prototypes are attributes like any other", async () => {
  const { id } = await createPerson(api);
  const answer = await api(
    "POST",
    `/api/v1/users/${id}`,
    '{"profile":{"__proto__":{"status":"ACTIVE"},"constructor":1}}',
  );
  expect(answer.body.errorCauses).toHaveLength(2);
  const group = await api("POST", "/api/v1/groups", '{"profile":{"name":"P","__proto__":{"x":1}}}');
  expect(group.status).toBe(400);
});
