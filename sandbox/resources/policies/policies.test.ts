import { expect, test } from "vitest";
import { latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const PATH = "/api/v1/policies";
const list = async (query: string) => (await api("GET", `${PATH}?${query}`)).body as Record<string, unknown>[];
const create = (name: string, more: object = {}) => api("POST", PATH, { type: "PASSWORD", name, ...more });

test("a list is of one type, by priority, and can be refined and paged", async () => {
  expect(await api("GET", PATH)).toMatchObject({ status: 400, body: { errorCode: "E0000002" } });
  const all = await list("type=OKTA_SIGN_ON");
  expect(all.map(({ priority }) => priority)).toEqual(all.map((_policy, index) => index + 1));
  expect((await list("type=OKTA_SIGN_ON&status=INACTIVE")).map(({ name }) => name)).toEqual(["Remote work (pilot)"]);
  expect((await list("type=OKTA_SIGN_ON&q=exec")).map(({ name }) => name)).toEqual(["Executives"]);
  expect((await list("type=OKTA_SIGN_ON&sortBy=name"))[0]?.name).toBe("Default Policy");
  const first = await api("GET", `${PATH}?type=OKTA_SIGN_ON&limit=2`);
  const second = await api("GET", first.links.next ?? "");
  expect([...first.body, ...second.body].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  const [expanded] = await list("type=PASSWORD&expand=rules");
  expect(expanded?._embedded).toMatchObject({ rules: [{ name: "No self-service" }] });
  const [mapping] = [...sandbox().org.policyMappings.values()];
  const ofApp = await list(`type=ACCESS_POLICY&resourceId=${mapping?.resourceId}`);
  expect(ofApp).toHaveLength(1);
});

test("a new policy takes the place it asks for, and the system's own stays last", async () => {
  const { body } = await create("First", { priority: 1 });
  expect(body).toMatchObject({ priority: 1, system: false, settings: { password: { complexity: { minLength: 8 } } } });
  await create("Last");
  expect((await list("type=PASSWORD")).map(({ name }) => name)).toEqual([
    ...["First", "Administrators", "Shop floor", "Last", "Default Policy"],
  ]);
  const [event] = await latestEvents(api, 1);
  expect(event).toMatchObject({ eventType: "policy.lifecycle.create", target: [{ displayName: "Last" }] });
  await api("DELETE", `${PATH}/${body.id}`);
  expect((await list("type=PASSWORD"))[0]).toMatchObject({ name: "Administrators", priority: 1 });
});

test("what cannot be is refused", async () => {
  expect((await create("Administrators")).body.errorCauses[0].errorSummary).toContain("already in use");
  expect((await api("POST", PATH, { type: "ENTITY_RISK", name: "x" })).body.errorCode).toBe("E0000002");
  const standard = (await list("type=PASSWORD")).at(-1);
  for (const [method, path] of [
    ["DELETE", ""],
    ["POST", "/lifecycle/deactivate"],
  ] as const)
    expect(await api(method, `${PATH}/${standard?.id}${path}`)).toMatchObject({
      status: 403,
      body: { errorCode: "E0000077" },
    });
  const moved = await api("PUT", `${PATH}/${standard?.id}`, { ...standard, priority: 1 });
  expect(moved.body.errorSummary).toBe("Cannot modify the priority attribute because it is read-only.");
  expect((await api("PUT", `${PATH}/${standard?.id}`, standard)).status).toBe(200);
  const [rule] = (await api("GET", `${PATH}/${standard?.id}/rules`)).body;
  expect((await api("DELETE", `${PATH}/${standard?.id}/rules/${rule.id}`)).body.errorCode).toBe("E0000077");
});

test("rules have their own places and states", async () => {
  const { id } = (await create("With rules")).body;
  const add = async (name: string, more: object = {}) =>
    (await api("POST", `${PATH}/${id}/rules`, { type: "PASSWORD", name, ...more })).body;
  await add("B");
  const first = await add("A", { priority: 1 });
  await api("POST", `${PATH}/${id}/rules/${first.id}/lifecycle/deactivate`);
  const { body: rules } = await api("GET", `${PATH}/${id}/rules`);
  expect(rules).toMatchObject([
    { name: "A", status: "INACTIVE", priority: 1 },
    { name: "B", status: "ACTIVE", priority: 2 },
  ]);
  expect((await add("C", { type: "SIGN_ON" })).errorCode).toBe("E0000001");
});

test("app sign-in policies have no order, and a copy does not say when it was made", async () => {
  const { body: made } = await api("POST", PATH, { type: "ACCESS_POLICY", name: "To be copied" });
  expect(made).toMatchObject({ priority: 1, conditions: null });
  expect(made).not.toHaveProperty("description");
  const { body: copy } = await api("POST", `${PATH}/${made.id}/clone`);
  expect(copy).toMatchObject({ name: "[cloned] To be copied", priority: 1, created: null, lastUpdated: null });
  const { created } = (await api("GET", `${PATH}/${copy.id}`)).body;
  expect(Date.parse(created as string)).toBeGreaterThanOrEqual(Date.parse(made.created as string));
  const all = await list("type=ACCESS_POLICY");
  expect(all.every(({ priority }) => priority === 1)).toBe(true);
  expect(all.every(({ _embedded }) => (_embedded as { resourceType?: string }).resourceType === "APP")).toBe(true);
  expect(all.filter(({ _links }) => !("mappings" in (_links as object))).map(({ system }) => system)).toEqual([true]);
});

test("what a policy or rule leaves out is standard", async () => {
  const settings = { password: { complexity: { minLength: 12 }, lockout: { maxAttempts: 3 } } };
  const { body: policy } = await create("Partly said", { settings });
  expect(policy.settings).toMatchObject({
    password: {
      complexity: { minLength: 12, minNumber: 1, excludeAttributes: [] },
      lockout: { maxAttempts: 3, autoUnlockMinutes: 0 },
      breachedProtection: { logoutEnabled: false },
    },
    recovery: { factors: { okta_email: { status: "ACTIVE" } } },
  });
  const { body: access } = await api("POST", PATH, { type: "ACCESS_POLICY", name: "With a partial rule" });
  const verificationMethod = { type: "ASSURANCE", factorMode: "2FA", reauthenticateIn: "PT2H" };
  const { body: rule } = await api("POST", `${PATH}/${access.id}/rules`, {
    type: "ACCESS_POLICY",
    name: "Two factors",
    conditions: { network: { connection: "ANYWHERE" } },
    actions: { appSignOn: { access: "ALLOW", verificationMethod } },
  });
  expect(rule.actions.appSignOn).toEqual({
    ...{ access: "ALLOW", verificationMethod },
    keepMeSignedIn: { postAuth: "NOT_ALLOWED" },
  });
  expect(Object.keys(rule.conditions).sort()).toEqual(["network", "people", "riskScore", "userType"]);
});

test("only apps are mapped to policies", async () => {
  const { body: policy } = await api("POST", PATH, { type: "ACCESS_POLICY", name: "For mappings" });
  const [resourceId] = sandbox().org.apps.keys.all();
  const map = (resourceType?: string) =>
    api("POST", `${PATH}/${policy.id}/mappings`, { resourceId, ...(resourceType !== undefined && { resourceType }) });
  expect(await map("ACCESS_POLICY")).toMatchObject({ status: 400, body: { errorCode: "E0000001", errorCauses: [] } });
  expect((await map("APP")).status).toBe(200);
  const { body, links } = await api("GET", `${PATH}/${policy.id}/mappings`);
  expect(body).toHaveLength(1);
  expect(links).toEqual({});
});
