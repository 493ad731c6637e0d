import okta from "@okta/okta-sdk-nodejs";
import { exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_TOKEN, createPerson, useOrg } from "../testing/test-org.ts";

/** Okta's own SDK for Node goes through what administrators set up. */
describe("the official SDK", () => {
  const { api, sandbox } = useOrg();
  let client: okta.Client;

  afterAll(async () => {
    const { requests } = (await api("GET", "/_sandbox/requests?since=0")).body as { requests: { path: string }[] };
    console.log(`The official SDK made ${requests.length} calls about what administrators set up.`);
  });

  const connect = (more: object) =>
    // `testing` is documented, but missing in the SDK's own types.
    new okta.Client({ orgUrl: sandbox().url, ...more, testing: { disableHttpsCheck: true } } as never);
  const allOf = async <Row>(collection: okta.Collection<Row>): Promise<Row[]> => {
    const rows: Row[] = [];
    await collection.each((row) => void rows.push(row as Row));
    return rows;
  };

  beforeAll(() => {
    client = connect({ token: API_TOKEN });
  });

  test("makes a policy with a rule, maps an app to it, copies it and takes it away", async () => {
    const { org } = sandbox();
    const policy = { type: "ACCESS_POLICY", name: "Made by the SDK" } as okta.CreateOrUpdatePolicy;
    const { id: policyId = "" } = await client.policyApi.createPolicy({ policy });
    const policyRule = { name: "Two factors", type: "ACCESS_POLICY" } as okta.PolicyRule;
    await client.policyApi.createPolicyRule({ policyId, policyRule });
    const rules = await allOf(await client.policyApi.listPolicyRules({ policyId }));
    expect(rules.map(({ name }) => name)).toEqual(["Two factors", "Catch-all Rule"]);

    const app = [...org.apps.values()].find(({ signOnMode }) => signOnMode === "SAML_2_0");
    await client.policyApi.mapResourceToPolicy({ policyId, policyMappingRequest: { resourceId: app?.id } });
    expect(await allOf(await client.policyApi.listPolicyMappings({ policyId }))).toHaveLength(1);
    const copy = await client.policyApi.clonePolicy({ policyId });
    expect(copy.name).toBe("[cloned] Made by the SDK");
    await client.policyApi.deactivatePolicy({ policyId });
    await client.policyApi.activatePolicy({ policyId });
    await client.policyApi.deletePolicy({ policyId });
    const listed = await allOf(await client.policyApi.listPolicies({ type: "ACCESS_POLICY", limit: "1" }));
    expect(new Set(listed.map(({ priority }) => priority))).toEqual(new Set([1]));
    expect(listed.at(-1)?.system).toBe(true);
    const standard = listed.at(-1)?.id ?? "";
    const inherited = [...org.policyMappings.values()].filter(({ resourceId }) => resourceId === app?.id);
    expect(inherited.map((mapping) => mapping.policyId)).toContain(standard);
    await expect(client.policyApi.deletePolicy({ policyId: standard })).rejects.toMatchObject({ status: 403 });
  });

  test("makes, pages through and removes realms", async () => {
    const made = [];
    for (const name of ["One", "Two", "Three"])
      made.push(await client.realmApi.createRealm({ body: { profile: { name: `Realm ${name}` } } }));
    const listed = await allOf(await client.realmApi.listRealms({ limit: 2 }));
    expect(listed).toHaveLength(sandbox().org.realms.size);
    const search = 'profile.name sw "Realm"';
    const found = await allOf(await client.realmApi.listRealms({ search, sortBy: "profile.name", sortOrder: "desc" }));
    expect(found.map(({ profile }) => profile?.name)).toEqual(["Realm Two", "Realm Three", "Realm One"]);
    for (const { id = "" } of made) await client.realmApi.deleteRealm({ realmId: id });
    await expect(client.realmApi.createRealm({ body: { profile: { name: "default realm" } } })).rejects.toMatchObject({
      errorCode: "E0000001",
    });
  });

  test("adds an attribute to a user type, fills it in and removes both", async () => {
    const userType = { name: "sdk_type", displayName: "Made by the SDK" };
    const { id: typeId = "" } = await client.userTypeApi.createUserType({ userType });
    const schemaId = typeId.replace("oty", "osc");
    const badge = { title: "Badge", type: "string", maxLength: 4 } as okta.UserSchemaAttribute;
    const userSchema = { definitions: { custom: { properties: { badge } } } } as unknown as okta.UserSchema;
    await client.schemaApi.updateUserProfile({ schemaId, userSchema });
    const schema = await client.schemaApi.getUserSchema({ schemaId });
    expect(Object.keys(schema.definitions?.custom?.properties ?? {})).toEqual(["badge"]);
    const profile = { login: "sdk.type@example.com", email: "sdk@example.com", firstName: "S", lastName: "K" };
    const create = (value: string) =>
      api("POST", "/api/v1/users?activate=false", { profile: { ...profile, badge: value }, type: { id: typeId } });
    expect((await create("far too long")).body.errorCauses[0].errorSummary).toContain("badge");
    const { body: user } = await create("B 12");
    expect(user).toMatchObject({ type: { id: typeId }, profile: { badge: "B 12" } });
    await expect(client.userTypeApi.deleteUserType({ typeId })).rejects.toMatchObject({ errorCode: "E0000142" });
    for (let times = 0; times < 2; times += 1) await api("DELETE", `/api/v1/users/${user.id}`);
    await client.userTypeApi.deleteUserType({ typeId });
    expect(await allOf(await client.userTypeApi.listUserTypes())).toHaveLength(2);
  });

  test("makes a custom role and sees the roles of people and of groups", async () => {
    const role = { label: "SDK", description: "x", permissions: ["okta.users.read"] };
    const { id = "" } = await client.customRoleApi.createRole({ instance: role } as never);
    expect((await client.customRoleApi.listRoles()).roles?.map(({ label }) => label)).toContain("SDK");
    const { id: userId } = await createPerson(api);
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "With a role" } })).body;
    await api("PUT", `/api/v1/groups/${group.id}/users/${userId}`);
    const wanted = { type: "CUSTOM", role: id, "resource-set": "iam1" };
    await api("POST", `/api/v1/users/${userId}/roles`, wanted);
    await api("POST", `/api/v1/groups/${group.id}/roles`, { type: "HELP_DESK_ADMIN" });
    const own = await allOf(await client.roleAssignmentApi.listAssignedRolesForUser({ userId }));
    expect(own).toMatchObject([{ type: "CUSTOM", label: "SDK" }]);
    const held = await allOf(await client.roleAssignmentApi.listGroupAssignedRoles({ groupId: group.id }));
    expect(held).toMatchObject([{ type: "HELP_DESK_ADMIN", assignmentType: "GROUP" }]);
  });

  test("makes an event hook and reads devices, zones and log streams", async () => {
    const eventHook = {
      name: "Made by the SDK",
      events: { type: "EVENT_TYPE", items: ["user.lifecycle.create"] },
      channel: { type: "HTTP", version: "1.0.0", config: { uri: "http://127.0.0.1:9/" } },
    } as okta.EventHook;
    const { id: eventHookId = "" } = await client.eventHookApi.createEventHook({ eventHook });
    await expect(client.eventHookApi.verifyEventHook({ eventHookId })).rejects.toMatchObject({ status: 400 });
    await client.eventHookApi.deactivateEventHook({ eventHookId });
    await client.eventHookApi.deleteEventHook({ eventHookId });
    expect(await allOf(await client.eventHookApi.listEventHooks())).toEqual([]);
    expect(await allOf(await client.deviceApi.listDevices({ limit: 5 }))).toHaveLength(sandbox().org.devices.size);
    expect(await allOf(await client.networkZoneApi.listNetworkZones({ limit: 2 }))).toHaveLength(5);
    expect(await allOf(await client.logStreamApi.listLogStreams())).toHaveLength(1);
  });

  test("works with a private key instead of a token, within its scopes", async () => {
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), kid: "sdk" }];
    const registration = { clientId: "0oaSdk", jwks: { keys }, scopes: ["okta.users.read"] };
    await api("POST", "/_sandbox/service-apps", registration);
    const robot = connect({
      authorizationMode: "PrivateKey",
      clientId: "0oaSdk",
      scopes: ["okta.users.read"],
      privateKey: { ...(await exportJWK(privateKey)), kid: "sdk", alg: "RS256" },
    });
    expect((await allOf(await robot.userApi.listUsers({ limit: 50 }))).length).toBeGreaterThan(50);
    await expect(robot.groupApi.createGroup({ group: { profile: { name: "No" } } })).rejects.toMatchObject({
      status: 403,
    });
  });
});
