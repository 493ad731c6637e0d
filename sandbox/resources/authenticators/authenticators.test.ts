import { describe, expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const idOf = (key: string) => [...sandbox().org.authenticators.values()].find((each) => each.key === key)?.id;

describe("a temporary access code", () => {
  const give = (userId: string, profile: object) =>
    api("POST", `/api/v1/users/${userId}/authenticator-enrollments/tac`, { authenticatorId: idOf("tac"), profile });

  test("is told once, replaces the one before, and is logged", async () => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/authenticator-enrollments`;
    const first = await give(id, { ttl: "11", multiUse: true });
    expect(first).toMatchObject({
      status: 200,
      body: {
        type: "tac",
        key: "tac",
        status: "ACTIVE",
        profile: { tac: expect.stringMatching(/^.{16}$/), multiUse: true },
      },
    });
    const lasts = Date.parse(first.body.profile.expiresAt) - Date.now();
    expect(lasts).toBeGreaterThan(10 * 60_000);
    expect(lasts).toBeLessThanOrEqual(11 * 60_000);
    expect((await latestEvents(api, 1))[0]).toMatchObject({
      eventType: "user.mfa.factor.activate",
      debugContext: { debugData: { factor: "TAC" } },
    });
    const second = await give(id, {});
    const listed = (await api("GET", path)).body.filter(({ key }: { key: string }) => key === "tac");
    expect(listed.map((each: { id: string }) => each.id)).toEqual([second.body.id]);
    expect(listed[0].profile).not.toHaveProperty("tac");
    expect((await api("GET", `${path}/${first.body.id}`)).status).toBe(404);
    expect((await api("DELETE", `${path}/${second.body.id}`)).status).toBe(204);
    expect((await api("GET", `${path}/${second.body.id}`)).body.errorCode).toBe("E0000007");
  });

  test("is refused outside of what the authenticator allows, and for people who are not active", async () => {
    const { id } = await createPerson(api);
    for (const ttl of [9, 14_401]) expect((await give(id, { ttl })).body.errorCode).toBe("E0000001");
    const other = { authenticatorId: idOf("okta_email"), profile: {} };
    const wrong = await api("POST", `/api/v1/users/${id}/authenticator-enrollments/tac`, other);
    expect(wrong.body.errorCode).toBe("E0000001");
    const staged = await createPerson(api, "?activate=false");
    expect((await give(staged.id, {})).status).toBe(403);
    const path = `/api/v1/authenticators/${idOf("tac")}`;
    expect((await api("POST", `${path}/lifecycle/deactivate`)).body.status).toBe("INACTIVE");
    expect((await give(id, {})).body.errorCode).toBe("E0000001");
    expect((await api("POST", `${path}/lifecycle/activate`)).body.status).toBe("ACTIVE");
  });

  test("ends with a reset of all factors", async () => {
    const { id } = await createPerson(api);
    await give(id, {});
    await api("POST", `/api/v1/users/${id}/lifecycle/reset_factors`);
    const keys = (await api("GET", `/api/v1/users/${id}/authenticator-enrollments`)).body;
    expect(keys.map(({ key }: { key: string }) => key)).toEqual(["okta_password"]);
  });
});

test("a phone is enrolled at once, shown in part, and whole on demand", async () => {
  const { id } = await createPerson(api);
  const path = `/api/v1/users/${id}/authenticator-enrollments`;
  const made = await api("POST", `${path}/phone`, {
    authenticatorId: idOf("phone_number"),
    profile: { phoneNumber: "+15554151337" },
  });
  expect(made).toMatchObject({
    status: 200,
    body: { key: "phone_number", profile: { phoneNumber: "+1 XXX-XXX-1337" } },
  });
  const whole = await api("GET", `${path}/${made.body.id}?discloseIdentifiers=phone`);
  expect(whole.body.profile.phoneNumber).toBe("+15554151337");
  expect((await api("GET", `/api/v1/users/${id}/factors`)).body).toMatchObject([
    { factorType: "sms", status: "ACTIVE" },
  ]);
  expect((await api("DELETE", `${path}/${made.body.id}`)).status).toBe(204);
  expect((await api("GET", `/api/v1/users/${id}/factors`)).body).toEqual([]);
  const [password] = (await api("GET", path)).body;
  expect((await api("DELETE", `${path}/${password.id}`)).status).toBe(403);
});

test("API tokens are listed without what they are, changed, and revoked: also the one in use", async () => {
  const path = "/api/v1/api-tokens";
  const { body: listed } = await api("GET", path);
  expect(listed).toHaveLength(2);
  expect(JSON.stringify(listed)).not.toContain("test-token");
  const other = listed.find(({ name }: { name: string }) => name !== "Console");
  const changed = await api("PUT", `${path}/${other.id}`, {
    ...other,
    name: "Unused",
    network: { connection: "ANYWHERE" },
  });
  expect(changed.body.name).toBe("Unused");
  expect((await api("DELETE", `${path}/${other.id}`)).status).toBe(204);
  expect((await latestEvents(api, 1))[0].eventType).toBe("system.api_token.revoke");
  expect((await api("GET", `${path}/${other.id}`)).status).toBe(404);
  const { org } = sandbox();
  const [own] = [...org.apiTokens.values()];
  expect((await api("DELETE", `${path}/current`)).status).toBe(204);
  expect((await api("GET", path)).body.errorCode).toBe("E0000011");
  org.apiTokens.put(own!);
  expect((await api("GET", path)).status).toBe(200);
});
