import { describe, expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const url = "https://example.com/";

describe("apps that are made", () => {
  const { api, sandbox } = useOrg();

  test("are active unless told, under the default policies, and in the System Log", async () => {
    const input = { name: "bookmark", label: "Canteen", settings: { app: { requestIntegration: false, url } } };
    const { body: made } = await api("POST", "/api/v1/apps", input);
    expect(made).toMatchObject({ label: "Canteen", name: "bookmark", signOnMode: "BOOKMARK", status: "ACTIVE" });
    const created = (await latestEvents(api, 2)).map(({ eventType }) => eventType);
    expect(created).toEqual(["application.lifecycle.activate", "application.lifecycle.create"]);
    const mapped = [...sandbox().org.policyMappings.values()].filter(({ resourceId }) => resourceId === made.id);
    expect(mapped).toHaveLength(2);
    const off = await api("POST", "/api/v1/apps?activate=false", { ...input, label: "Off" });
    expect(off.body.status).toBe("INACTIVE");
  });

  test.each([
    [{ name: "bookmark" }, "E0000001"],
    [{ label: " ", name: "bookmark" }, "E0000001"],
    [{ label: "x", name: "bookmark" }, "E0000001"],
    [{ label: "x" }, "E0000003"],
    [{ label: "x", signOnMode: "TELEPATHY" }, "E0000003"],
    ["[1", "E0000003"],
  ])("%j is refused with %s", async (body, code) => {
    expect(await api("POST", "/api/v1/apps", body)).toMatchObject({ status: 400, body: { errorCode: code } });
  });

  test("of OAuth clients show their secret once", async () => {
    const input = {
      label: "Client",
      signOnMode: "OPENID_CONNECT",
      settings: { oauthClient: { redirect_uris: [url] } },
    };
    const { body: made } = await api("POST", "/api/v1/apps", input);
    expect(made.credentials.oauthClient).toMatchObject({ client_id: made.id, client_secret: expect.any(String) });
    const { body: read } = await api("GET", `/api/v1/apps/${made.id}`);
    expect(read.credentials.oauthClient).not.toHaveProperty("client_secret");
    expect(read.settings.oauthClient).toMatchObject({ redirect_uris: [url], grant_types: ["authorization_code"] });
  });

  test("are replaced but for name, kind and state, and keep their people", async () => {
    const { body: made } = await api("POST", "/api/v1/apps", { label: "Payroll", signOnMode: "SAML_2_0" });
    expect(made.name).toBe("sandbox_payroll_1");
    const { id } = await createPerson(api);
    await api("POST", `/api/v1/apps/${made.id}/users`, { id });
    const { body: replaced } = await api("PUT", `/api/v1/apps/${made.id}`, {
      label: "Pay",
      name: "x",
      signOnMode: "BOOKMARK",
    });
    expect(replaced).toMatchObject({ label: "Pay", name: made.name, signOnMode: "SAML_2_0", status: "ACTIVE" });
    expect((await api("GET", `/api/v1/apps/${made.id}/users`)).body).toHaveLength(1);
  });

  test("keep attributes of their people by a schema of their own", async () => {
    const { body: made } = await api("POST", "/api/v1/apps", { label: "Seats", signOnMode: "SAML_2_0" });
    const path = `/api/v1/meta/schemas/apps/${made.id}/default`;
    expect(Object.keys((await api("GET", path)).body.definitions.base.properties)).toEqual(["userName"]);
    const properties = { seat: { title: "Seat", type: "string" } };
    await api("POST", path, { definitions: { custom: { properties } } });
    expect((await api("GET", path)).body.definitions.custom.properties).toMatchObject(properties);
    // They are no attributes of people in Okta.
    expect((await api("GET", '/api/v1/users?search=profile.seat+eq+"A"')).status).toBe(400);
  });

  test("assign people with the group's assignment or their own", async () => {
    const { body: made } = await api("POST", "/api/v1/apps", { label: "Both", signOnMode: "SAML_2_0" });
    const { id } = await createPerson(api);
    const { body: group } = await api("POST", "/api/v1/groups", { profile: { name: "Both" } });
    await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
    await api("PUT", `/api/v1/apps/${made.id}/groups/${group.id}`, {});
    const scope = async (wanted: string) =>
      (await api("POST", `/api/v1/apps/${made.id}/users/${id}`, { scope: wanted })).body.scope;
    expect(await scope("USER")).toBe("USER");
    expect(await scope("GROUP")).toBe("GROUP");
  });
});
