import { describe, expect, test } from "vitest";
import type { UserStatus } from "../../model.ts";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();

/** Brings a new person into a state; lock-outs and PASSWORD_EXPIRED at sign-in have no endpoint of their own. */
async function personIn(status: UserStatus) {
  const { id } = await createPerson(api);
  const { users } = sandbox().org;
  const user = users.get(id);
  if (user === undefined) throw new Error("The person is not there.");
  users.put({ ...user, status });
  return id as string;
}

const STATES: UserStatus[] = [
  "STAGED",
  "PROVISIONED",
  "ACTIVE",
  "RECOVERY",
  "PASSWORD_EXPIRED",
  "LOCKED_OUT",
  "SUSPENDED",
  "DEPROVISIONED",
];

const REFUSALS = {
  activate: { legal: { STAGED: "ACTIVE", DEPROVISIONED: "ACTIVE" }, status: 403, errorCode: "E0000016" },
  reactivate: { legal: { PROVISIONED: "PROVISIONED", RECOVERY: "RECOVERY" }, status: 403, errorCode: "E0000038" },
  suspend: { legal: { ACTIVE: "SUSPENDED" }, status: 400, errorCode: "E0000001" },
  unsuspend: { legal: { SUSPENDED: "ACTIVE" }, status: 400, errorCode: "E0000001" },
  unlock: { legal: { LOCKED_OUT: "ACTIVE" }, status: 403, errorCode: "E0000032" },
} as const;

describe.each(Object.entries(REFUSALS))("%s", (operation, { legal, status, errorCode }) => {
  test.each(STATES)("from %s", async (state) => {
    const id = await personIn(state);
    const answer = await api("POST", `/api/v1/users/${id}/lifecycle/${operation}`);
    const after = (await api("GET", `/api/v1/users/${id}`)).body.status;
    const expected = (legal as Partial<Record<UserStatus, UserStatus>>)[state];
    if (expected === undefined) {
      expect(answer).toMatchObject({ status, body: { errorCode } });
      expect(after).toBe(state);
    } else {
      expect(answer.status).toBe(200);
      expect(after).toBe(expected);
    }
  });
});

describe("deactivate", () => {
  test.each(STATES)("from %s", async (state) => {
    const id = await personIn(state);
    const answer = await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`);
    expect(answer.status).toBe(state === "DEPROVISIONED" ? 403 : 200);
    expect((await api("GET", `/api/v1/users/${id}`)).body.status).toBe("DEPROVISIONED");
  });

  test("keeps groups, takes the assignments of active apps, and activating does not bring them back", async () => {
    const { id } = await createPerson(api);
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "Kept on deactivation" } })).body;
    await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
    const app = [...sandbox().org.apps.values()].find(({ status }) => status === "ACTIVE");
    await api("POST", `/api/v1/apps/${app?.id}/users`, { id });
    const direct = `/api/v1/apps/${app?.id}/users/${id}`;
    expect((await api("GET", direct)).body.scope).toBe("USER");

    await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`);
    const groups = (await api("GET", `/api/v1/users/${id}/groups`)).body;
    expect(groups.map((one: { id: string }) => one.id)).toContain(group.id);
    expect((await api("GET", direct)).status).toBe(404);

    await api("POST", `/api/v1/users/${id}/lifecycle/activate`);
    expect((await api("GET", `/api/v1/users/${id}`)).body.status).toBe("PROVISIONED");
    expect(sandbox().org.appUsers.has(`${app?.id}/${id}`)).toBe(false);
  });

  test("asynchronously shows the state it is on its way to, and refuses other changes meanwhile", async () => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}`;
    const answer = await api("POST", `${path}/lifecycle/deactivate`, undefined, { prefer: "respond-async" });
    expect(answer.status).toBe(200);
    expect((await api("GET", path)).body).toMatchObject({ status: "ACTIVE", transitioningToStatus: "DEPROVISIONED" });
    expect((await api("POST", `${path}/lifecycle/suspend`)).status).toBe(403);
    await expect.poll(async () => (await api("GET", path)).body.status, { timeout: 50_000 }).toBe("DEPROVISIONED");
    expect((await api("GET", path)).body).not.toHaveProperty("transitioningToStatus");
  });
});

test("DELETE deactivates first and destroys the second time", async () => {
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}`;
  expect((await api("DELETE", path)).status).toBe(204);
  expect((await api("GET", path)).body.status).toBe("DEPROVISIONED");
  expect((await api("DELETE", path)).status).toBe(204);
  expect((await api("GET", path)).status).toBe(404);
  expect((await api("DELETE", path)).status).toBe(404);
});

test("one-time links are in the answer only when no mail is sent", async () => {
  const { id } = await createPerson(api, "?activate=false");
  const path = `/api/v1/users/${id}/lifecycle`;
  expect((await api("POST", `${path}/activate?sendEmail=false`)).body).toEqual({
    activationUrl: expect.stringMatching(/\/welcome\/\w+$/),
    activationToken: expect.any(String),
  });
  expect((await api("POST", `${path}/reset_password?sendEmail=true`)).body).toEqual({});
  expect((await api("POST", `${path}/reset_password?sendEmail=false`)).body).toEqual({
    resetPasswordUrl: expect.stringContaining(sandbox().url),
  });
  expect((await api("GET", `/api/v1/users/${id}`)).body.status).toBe("RECOVERY");
});

test("an expired password is answered with the person, a temporary one with the password", async () => {
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}/lifecycle`;
  expect((await api("POST", `${path}/expire_password`)).body).toMatchObject({ id, status: "PASSWORD_EXPIRED" });
  const temporary = await api("POST", `${path}/expire_password_with_temp_password?revokeSessions=true`);
  expect(temporary.body).toEqual({ tempPassword: expect.stringMatching(/^\w{8,}$/) });
  expect(sandbox().org.users.get(id)?.secret.password).toBe(temporary.body.tempPassword);
});

test("a suspended person can only be unsuspended or deactivated", async () => {
  const id = await personIn("SUSPENDED");
  for (const operation of ["activate", "reset_password", "expire_password", "expire_password_with_temp_password"])
    expect((await api("POST", `/api/v1/users/${id}/lifecycle/${operation}?sendEmail=false`)).status).toBe(403);
  const { _links } = (await api("GET", `/api/v1/users/${id}`)).body;
  expect(Object.keys(_links)).toEqual(expect.arrayContaining(["unsuspend", "deactivate"]));
  expect(Object.keys(_links)).not.toContain("suspend");
});

test("someone blocked on unknown devices is unlocked while ACTIVE; a directory's people are not", async () => {
  const id = await personIn("ACTIVE");
  const { users } = sandbox().org;
  const user = users.get(id)!;
  users.put({ ...user, secret: { ...user.secret, unknownDevicesBlocked: true } });
  expect((await api("GET", `/api/v1/users/${id}/blocks`)).body).toEqual([
    { type: "DEVICE_BASED", appliesTo: "UNKNOWN_DEVICES" },
  ]);
  expect((await api("POST", `/api/v1/users/${id}/lifecycle/unlock`)).status).toBe(200);
  users.put({ ...user, status: "LOCKED_OUT", provider: { type: "ACTIVE_DIRECTORY", name: "corp" } });
  expect((await api("POST", `/api/v1/users/${id}/lifecycle/unlock`)).body.errorCode).toBe("E0000032");
});

test("a change is in the System Log with our token, the request id of its answer and the person", async () => {
  const { id, profile } = await createPerson(api);
  const answer = await api("POST", `/api/v1/users/${id}/lifecycle/suspend`, undefined, { "user-agent": "a test" });
  const requestId = answer.headers.get("x-okta-request-id");
  const [event] = await latestEvents(api, 1);
  expect(event).toMatchObject({
    eventType: "user.lifecycle.suspend",
    actor: { id: sandbox().org.apiTokenOwnerId, type: "User" },
    target: [{ id, type: "User", alternateId: profile.login, displayName: `Test ${profile.lastName}` }],
    outcome: { result: "SUCCESS" },
    transaction: { type: "WEB", id: requestId, detail: { requestApiTokenId: expect.stringMatching(/^00T/) } },
    debugContext: { debugData: { requestId, requestUri: `/api/v1/users/${id}/lifecycle/suspend` } },
    client: { ipAddress: expect.stringMatching(/^127\.0\.0\.1$|^::1$/), userAgent: { rawUserAgent: "a test" } },
  });
});

test("the links of someone who has no password yet offer no other one", async () => {
  const { _links } = await createPerson(api, "?activate=true", { credentials: {} });
  expect(Object.keys(_links).sort()).toEqual([
    ...["deactivate", "reactivate", "resetFactors", "resetPassword", "schema", "self", "suspend", "type"],
  ]);
});

test("the links say what can be done with an expired password and with someone deactivated", async () => {
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}`;
  const { body: expired } = await api("POST", `${path}/lifecycle/expire_password`);
  expect(Object.keys(expired._links).sort()).toEqual([
    ...["changePassword", "changeRecoveryQuestion", "deactivate", "expirePassword", "forgotPassword", "resetFactors"],
    ...["resetPassword", "schema", "self", "suspend", "type"],
  ]);
  await api("POST", `${path}/lifecycle/deactivate`);
  const { body: gone } = await api("GET", path);
  expect(Object.keys(gone._links).sort()).toEqual(["activate", "delete", "resetFactors", "schema", "self", "type"]);
  expect(gone.passwordChanged).toBe(expired.passwordChanged);
  expect(gone.credentials).not.toHaveProperty("password");
});

test("a temporary password is handed over by the older request too", async () => {
  const { id } = await createPerson(api);
  const answer = await api("POST", `/api/v1/users/${id}/lifecycle/expire_password?tempPassword=true`);
  expect(answer.body).toEqual({ tempPassword: expect.any(String) });
});
