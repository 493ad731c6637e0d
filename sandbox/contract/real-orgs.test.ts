import { describe, expect, test } from "vitest";
import type { Answer } from "../testing/test-org.ts";
import { createPerson, useOrg } from "../testing/test-org.ts";

// Each of these was seen in a real org, or stands in Okta's documentation, and was once answered otherwise here.

const { api, sandbox } = useOrg();
const org = () => sandbox().org;
const defaultRealm = () => [...org().realms.values()].find(({ isDefault }) => isDefault)?.id;
const app = async (body: object, query = ""): Promise<Answer> => api("POST", `/api/v1/apps${query}`, body);
const causes = ({ body }: Answer): string[] =>
  body.errorCauses.map((cause: { errorSummary: string }) => cause.errorSummary);
const hasLinks = ({ headers }: Answer) => headers.has("link");
let names = 0;
const group = async () => {
  names += 1;
  return (await api("POST", "/api/v1/groups", { profile: { name: `Group ${names}` } })).body;
};

describe("people", () => {
  test("everyone says their realm, the default one too, and may be given it again", async () => {
    const person = await createPerson(api);
    const { id: groupId } = await group();
    await api("PUT", `/api/v1/groups/${groupId}/users/${person.id}`);
    const path = `/api/v1/users/${person.id}`;
    const answers = [
      person,
      (await api("GET", path)).body,
      (await api("POST", path, { profile: { title: "x" } })).body,
      (await api("GET", `/api/v1/groups/${groupId}/users`)).body[0],
      (await api("GET", `/api/v1/users?filter=id+eq+"${person.id}"`)).body[0],
    ];
    expect(answers.map(({ realmId }) => realmId)).toEqual(answers.map(() => defaultRealm()));
    const put = await api("PUT", path, { profile: person.profile, realmId: defaultRealm() });
    expect(put).toMatchObject({ status: 200, body: { realmId: defaultRealm() } });
  });

  test("an order without a property to sort by is ignored, and not in the links", async () => {
    const search = encodeURIComponent('profile.email eq "a@example.com"');
    for (const path of ["/api/v1/users", "/api/v1/groups"]) {
      const found = await api("GET", `${path}?search=${path.endsWith("users") ? search : "id+pr"}&sortOrder=0`);
      expect(found.status).toBe(200);
      expect(found.links.self).not.toContain("sortOrder");
    }
    const sorted = await api("GET", `/api/v1/users?search=${search}&sortBy=profile.email&sortOrder=0`);
    expect(sorted.body.errorCode).toBe("E0000001");
  });

  test("a hashed password is an imported one until another is set", async () => {
    const hash = { algorithm: "BCRYPT", workFactor: 10, salt: "rwh3vH166HCH/NT9XV5FYu", value: "qaMqvAPULkbiQ" };
    const person = await createPerson(api, "?activate=false", { credentials: { password: { hash } } });
    expect(person.credentials.provider).toEqual({ type: "IMPORT", name: "IMPORT" });
    const credentials = { password: { value: "Other-Horse-8" } };
    const changed = await api("POST", `/api/v1/users/${person.id}`, { credentials });
    expect(changed.body.credentials.provider).toEqual({ type: "OKTA", name: "OKTA" });
  });

  test("logins that differ in accents only are the same", async () => {
    const make = (login: string) =>
      api("POST", "/api/v1/users", { profile: { login, email: login, firstName: "Isaac", lastName: "Brock" } });
    expect((await make("isaac.brock@accents.example")).status).toBe(200);
    const second = await make("isáàc.bröck@accents.example");
    expect(second).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
    expect((await api("GET", "/api/v1/users/isáàc.bröck@accents.example")).status).toBe(200);
  });

  test("a password cannot be the current one, when it is changed and when it is set strictly", async () => {
    const { id } = await createPerson(api);
    const same = { value: "Correct-Horse-7" };
    const change = (newPassword: object) =>
      api("POST", `/api/v1/users/${id}/credentials/change_password`, { oldPassword: same, newPassword });
    const set = (query: string) => api("POST", `/api/v1/users/${id}${query}`, { credentials: { password: same } });
    for (const answer of [await change(same), await set("?strict=true")]) {
      expect(answer).toMatchObject({ status: 403, body: { errorCode: "E0000014" } });
      expect(causes(answer)).toEqual(["Password cannot be your current password"]);
    }
    expect(await change({ value: "weak" })).toMatchObject({ status: 403, body: { errorCode: "E0000014" } });
    expect((await set("")).status).toBe(200);
  });

  test("credentials and their links are left out on demand", async () => {
    const { id } = await createPerson(api);
    const wish = { "content-type": "application/json; okta-response=omitCredentials,omitCredentialsLinks" };
    const one = (await api("GET", `/api/v1/users/${id}`, undefined, wish)).body;
    const [listed] = (await api("GET", "/api/v1/users?limit=1", undefined, wish)).body;
    for (const person of [one, listed]) expect(person).not.toHaveProperty("credentials");
    expect(Object.keys(one._links)).toContain("suspend");
    for (const name of ["changePassword", "forgotPassword", "resetPassword", "resetFactors"])
      expect(one._links).not.toHaveProperty(name);
  });

  test("a partial update cannot change the user type, and may name the one that is", async () => {
    const { id, type } = await createPerson(api);
    const other = [...org().userTypes.values()].find((each) => each.id !== type.id);
    const update = (typeId?: string) => api("POST", `/api/v1/users/${id}`, { type: { id: typeId } });
    expect(await update(other?.id)).toMatchObject({ status: 400, body: { errorCode: "E0000001" } });
    expect((await update(type.id)).status).toBe(200);
  });

  test("someone PROVISIONED may have their factors reset", async () => {
    const { id } = await createPerson(api, "?activate=true", { credentials: {} });
    const { status, _links } = (await api("GET", `/api/v1/users/${id}`)).body;
    expect(status).toBe("PROVISIONED");
    expect(_links).toHaveProperty("resetFactors");
  });

  test("a factor that is not enabled and a provider there is not are told apart", async () => {
    const { id } = await createPerson(api);
    const enrol = (provider: string) => api("POST", `/api/v1/users/${id}/factors`, { factorType: "push", provider });
    expect(causes(await enrol("YUBICO"))).toEqual(["Factor not enabled."]);
    expect(causes(await enrol("NONE_SUCH"))).toEqual(["Invalid Provider."]);
  });

  test("a phone number may have an invisible character in it", async () => {
    const { id } = await createPerson(api);
    const profile = { phoneNumber: "\u200e+1 (555) 415-1337\u202c" };
    const made = await api("POST", `/api/v1/users/${id}/factors`, { factorType: "sms", provider: "OKTA", profile });
    expect(made).toMatchObject({ status: 200, body: { profile: { phoneNumber: "+15554151337" } } });
  });
});

describe("groups and rules", () => {
  test("a list by name has no links, and may be filtered too", async () => {
    const answer = await api("GET", "/api/v1/groups?q=Everyone");
    expect(answer.body).toHaveLength(1);
    expect(hasLinks(answer)).toBe(false);
    const filtered = await api("GET", `/api/v1/groups?filter=type+eq+"APP_GROUP"&q=Everyone`);
    expect(filtered).toMatchObject({ status: 200, body: [] });
  });

  test("owners have no links while they are on one page", async () => {
    const { id } = await group();
    const path = `/api/v1/groups/${id}/owners`;
    for (const _ of [1, 2]) await api("POST", path, { type: "USER", id: (await createPerson(api)).id });
    expect(hasLinks(await api("GET", path))).toBe(false);
    expect((await api("GET", `${path}?limit=1`)).links).toHaveProperty("next");
  });

  test("a listed rule says whether its groups are there; one on the state of people is refused", async () => {
    const { id } = await group();
    const make = (value: string) =>
      api("POST", "/api/v1/groups/rules", {
        ...{ type: "group_rule", name: "Real" },
        conditions: { expression: { value, type: "urn:okta:expression:1.0" } },
        actions: { assignUserToGroups: { groupIds: [id] } },
      });
    expect((await make('user.status=="ACTIVE"')).body.errorCode).toBe("E0000001");
    expect((await make('user.city=="Real"')).status).toBe(200);
    expect((await api("GET", "/api/v1/groups/rules?search=Real")).body).toMatchObject([{ allGroupsValid: true }]);
  });

  test("a realm assignment is written in the language of the Identity Engine", async () => {
    const person = await createPerson(api);
    const realm = (await api("POST", "/api/v1/realms", { profile: { name: "Real" } })).body;
    const assign = (value: string) =>
      api("POST", "/api/v1/realm-assignments", {
        ...{ name: "Real", priority: 0, conditions: { expression: { value } } },
        actions: { assignUserToRealm: { realmId: realm.id } },
      });
    expect((await assign("user.profile.login.no_such()")).status).toBe(400);
    const made = await assign(`user.profile.login.contains("${person.profile.login}") && user.profile.city != "x"`);
    expect(made.status).toBe(201);
    const path = `/api/v1/realm-assignments/${made.body.id}`;
    await api("POST", `${path}/lifecycle/activate`);
    await api("POST", "/api/v1/realm-assignments/operations", { assignmentId: made.body.id });
    expect((await api("GET", `/api/v1/users/${person.id}`)).body.realmId).toBe(realm.id);
  });
});

describe("roles", () => {
  test("a standard role has the same id each time it is given to a person", async () => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/roles`;
    const give = async (type: string) => (await api("POST", path, { type })).body;
    const role = await give("READ_ONLY_ADMIN");
    expect(role.label).toBe("Read-only Administrator");
    await api("DELETE", `${path}/${role.id}`);
    expect((await give("READ_ONLY_ADMIN")).id).toBe(role.id);
    expect((await give("APP_ADMIN")).id).toBe("IFIFAX2BIRGUSTQ");
    expect((await give("HELP_DESK_ADMIN")).id).toBe("JBCUYUC7IRCVGS27IFCE2SKO");
    expect((await give("SUPER_ADMIN")).id).toMatch(/^ra1/);
    const other = await createPerson(api);
    await api("POST", `/api/v1/users/${other.id}/roles`, { type: "APP_ADMIN" });
    await api("DELETE", `/api/v1/users/${other.id}/roles/IFIFAX2BIRGUSTQ`);
    expect((await api("GET", `${path}/IFIFAX2BIRGUSTQ`)).status).toBe(200);
  });

  test("a custom role cannot be cloned, and names itself on the host of the admin console", async () => {
    const permissions = ["okta.users.read"];
    const made = await api("POST", "/api/v1/iam/roles", { label: "Real", description: "x", permissions });
    expect(made.body.isCloneable).toBe(false);
    expect(new URL(made.links.self ?? "").hostname).toBe("localhost-admin");
    const path = `/api/v1/iam/roles/${made.body.id}`;
    expect(hasLinks(await api("GET", path))).toBe(true);
    expect(hasLinks(await api("PUT", path, { label: "Real", description: "y" }))).toBe(true);
    expect((await api("GET", "/api/v1/iam/roles")).body._links.self.href).toBe(`${org().url}/api/v1/iam/roles`);
  });
});

test("a permission of a custom role keeps what it is limited to", async () => {
  const permissions = ["okta.users.read"];
  const { id } = (await api("POST", "/api/v1/iam/roles", { label: "Limited", description: "x", permissions })).body;
  const path = `/api/v1/iam/roles/${id}/permissions/okta.users.read`;
  expect((await api("GET", path)).body).not.toHaveProperty("conditions");
  const conditions = { include: { "okta:ResourceAttribute/User/Profile": ["city", "state"] } };
  expect((await api("PUT", path, { conditions })).body).toMatchObject({ label: "okta.users.read", conditions });
  expect((await api("GET", path)).body._links.self.href).toBe(`${org().url}${path}`);
  const other = path.replace("read", "manage");
  expect((await api("PUT", other, { conditions })).status).toBe(404);
  expect((await api("POST", other, { conditions })).status).toBe(204);
  expect((await api("GET", other)).body.conditions).toEqual(conditions);
});

describe("hooks, zones, devices and simulations", () => {
  test("a hook and a zone take their state with a replacement", async () => {
    const hook = {
      ...{ name: "Real", events: { type: "EVENT_TYPE", items: ["user.lifecycle.create"] } },
      channel: { type: "HTTP", version: "1.0.0", config: { uri: "https://example.com/hook" } },
    };
    const { id: hookId } = (await api("POST", "/api/v1/eventHooks", hook)).body;
    const replaced = await api("PUT", `/api/v1/eventHooks/${hookId}`, { ...hook, status: "INACTIVE" });
    expect(replaced.body.status).toBe("INACTIVE");

    const zone = { type: "IP", name: "Real", gateways: [{ type: "RANGE", value: "192.0.2.1" }] };
    const made = (await api("POST", "/api/v1/zones", zone)).body;
    expect(made.gateways).toEqual([{ type: "RANGE", value: "192.0.2.1-192.0.2.1" }]);
    const put = await api("PUT", `/api/v1/zones/${made.id}`, { ...zone, status: "INACTIVE" });
    expect(put.body.status).toBe("INACTIVE");
  });

  test("devices refuse a cursor that is none as a search does, and one says where it comes from", async () => {
    const refused = await api("GET", "/api/v1/devices?after=garbage");
    expect(refused).toMatchObject({ status: 400, body: { errorCode: "E0000031" } });
    expect(causes(refused)).toEqual(["Invalid cursor."]);
    const [id] = org().devices.keys.all();
    expect((await api("GET", `/api/v1/devices/${id}`)).body._embedded).toHaveProperty("originatedFrom");
  });

  test("a simulation takes one situation and no list", async () => {
    const [appInstance] = org().apps.keys.all();
    const path = "/api/v1/policies/simulate";
    expect(await api("POST", path, [{ appInstance }])).toMatchObject({ status: 400, body: { errorCode: "E0000003" } });
    expect((await api("POST", path, { appInstance })).body.evaluation).toHaveLength(4);
  });

  test("the System Log refuses some filters", async () => {
    for (const filter of [
      'debugContext.debugData.requestUri co "x"',
      'debugContext.debugData.url co "x"',
      'published gt "2026-01-01T00:00:00Z"',
    ])
      expect((await api("GET", `/api/v1/logs?filter=${encodeURIComponent(filter)}`)).status).toBe(400);
    const allowed = encodeURIComponent('debugContext.debugData.requestUri eq "/api/v1/users"');
    expect((await api("GET", `/api/v1/logs?filter=${allowed}`)).status).toBe(200);
  });
});

describe("policies", () => {
  const policy = async () => {
    names += 1;
    return (await api("POST", "/api/v1/policies", { type: "ACCESS_POLICY", name: `Policy ${names}` })).body;
  };

  test("rules have no links", async () => {
    const { id } = await policy();
    expect(hasLinks(await api("GET", `/api/v1/policies/${id}/rules`))).toBe(false);
  });

  test("a rule of an app sign-in policy gets its defaults, and is numbered from 0", async () => {
    const { id } = await policy();
    const path = `/api/v1/policies/${id}/rules`;
    const rule = {
      ...{ name: "Linux", type: "ACCESS_POLICY", priority: 0 },
      actions: { appSignOn: { access: "ALLOW", verificationMethod: { factorMode: "2FA", type: "ASSURANCE" } } },
      conditions: { platform: { include: [{ type: "DESKTOP", os: { type: "LINUX" } }] } },
    };
    const { body: made } = await api("POST", path, rule);
    expect(made.priority).toBe(0);
    expect(made.actions.appSignOn.verificationMethod.reauthenticateIn).toBe("PT12H");
    expect(made.conditions.platform.exclude).toEqual([]);
    const { body: put } = await api("PUT", `${path}/${made.id}`, rule);
    expect(put.conditions).toMatchObject({
      people: { users: { exclude: [] } },
      userType: { include: [], exclude: [] },
    });
    const { body: second } = await api("POST", path, { ...rule, name: "Second", priority: undefined });
    expect(second.priority).toBe(1);
    const listed = (await api("GET", path)).body;
    expect(listed.map(({ priority }: { priority: number }) => priority)).toEqual([0, 1, 99]);
  });
});

describe("apps", () => {
  const client = { redirect_uris: ["https://example.com/"], application_type: "web" };
  const oidc = (label: string, authentication = "client_secret_basic") =>
    app({
      ...{ name: "oidc_client", label, signOnMode: "OPENID_CONNECT", settings: { oauthClient: client } },
      credentials: { oauthClient: { token_endpoint_auth_method: authentication } },
    });

  test("an OIDC app is answered whole", async () => {
    const { body } = await oidc("Real");
    expect(body.credentials.signing.kid).toEqual(expect.any(String));
    expect(body.visibility.appLinks).toEqual({ oidc_client_link: true });
    expect(body._links.appLinks).toMatchObject([{ name: "oidc_client_link", type: "text/html" }]);
    expect(body._links).toHaveProperty("clientCredentials");
    expect(body.settings.oauthClient).toMatchObject({ client_uri: null, logo_uri: null, participate_slo: false });
    expect(body.settings.notes).toEqual({ admin: null, enduser: null });
    expect(body.universalLogout).toMatchObject({ status: expect.any(String), supportType: expect.any(String) });
  });

  test("only a client that needs a secret is handed one", async () => {
    expect((await oidc("With")).body.credentials.oauthClient).toHaveProperty("client_secret");
    for (const method of ["none", "private_key_jwt"])
      expect((await oidc(method, method)).body.credentials.oauthClient).not.toHaveProperty("client_secret");
  });

  test("an OIDC app keeps the standard claims of its people, and takes changes of them", async () => {
    const { id } = (await oidc("Claims")).body;
    const path = `/api/v1/meta/schemas/apps/${id}/default`;
    const base = (await api("GET", path)).body.definitions.base.properties;
    expect(Object.keys(base)).toHaveLength(21);
    expect(base.userName.externalName).toBe("preferred_username");
    const properties = { name: { required: true, title: "Name", type: "string" } };
    const changed = await api("POST", path, { definitions: { base: { id: "#base", type: "object", properties } } });
    expect(changed.body.definitions.base.properties.name.required).toBe(true);
  });

  test("removing an attribute that is not there is no fault", async () => {
    const custom = { id: "#custom", type: "object", properties: { gone: null } };
    expect((await api("POST", "/api/v1/meta/schemas/user/default", { definitions: { custom } })).status).toBe(200);
  });

  test("an empty relay state is none", async () => {
    const signOn = { defaultRelayState: "", ssoAcsUrl: "https://example.com/", audience: "urn:x" };
    const { body } = await app({ label: "Relay", signOnMode: "SAML_2_0", settings: { signOn } });
    expect(body.settings.signOn.defaultRelayState).toBeNull();
  });

  test("an inactive SWA app of the org's own cannot be replaced", async () => {
    const swa = { label: "Own", signOnMode: "AUTO_LOGIN", settings: { signOn: { loginUrl: "https://example.com" } } };
    const { id } = (await app(swa, "?activate=false")).body;
    const refused = await api("PUT", `/api/v1/apps/${id}`, swa);
    expect(refused).toMatchObject({ status: 400, body: { errorCode: "E0000024" } });
    expect(causes(refused)).toEqual(["No active instances"]);
  });

  test("a refusal has no links", async () => {
    const refused = await api("GET", "/api/v1/apps?q=x&expand=user/id,group/id");
    expect(refused.status).toBe(400);
    expect(hasLinks(refused)).toBe(false);
  });

  test("Office 365 is signed in to by the plugin, with seats, and says whether an admin has to consent", async () => {
    const settings = { app: { domain: "example", msftTenant: "example" } };
    const office = { name: "office365", label: "Office", signOnMode: "AUTO_LOGIN", settings };
    expect((await app(office)).body).toMatchObject({ signOnMode: "BROWSER_PLUGIN", licensing: { seatCount: 0 } });
    const federated = { ...office, settings: { app: { ...settings.app, wsFedConfigureType: "AUTO" } } };
    expect((await app({ ...federated, signOnMode: "WS_FEDERATION" })).status).toBe(400);
  });

  test("who has an app cannot be filtered", async () => {
    const [id] = org().apps.keys.all();
    const refused = await api("GET", `/api/v1/apps/${id}/users?filter=status+eq+"ACTIVE"`);
    expect(refused).toMatchObject({ status: 400, body: { errorCode: "E0000031" } });
  });
});
