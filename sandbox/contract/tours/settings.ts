import { policyTypes } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";
import type { Api } from "../../testing/test-org.ts";

/** A walk over some endpoints with success and error; every answer is held against the description by its caller. */
export type Tour = (api: Api, org: Org) => Promise<void>;

const NOBODY = "none0000000000000000";

export const settingsTours: Record<string, Tour> = {
  "user types and schemas": async (api) => {
    const path = "/api/v1/meta/types/user";
    const { body: type } = await api("POST", path, { name: "robot", displayName: "Robot", description: "Machines" });
    await api("POST", path, { name: "robot", displayName: "Robot again" });
    await api("POST", `${path}/${type.id}`, { displayName: "Robots" });
    await api("PUT", `${path}/${type.id}`, { name: "robot", displayName: "Robots", description: "All" });
    await api("PUT", `${path}/${type.id}`, { name: "other" });
    const schema = `/api/v1/meta/schemas/user/${type.id.replace("oty", "osc")}`;
    const custom = { properties: { serial: { title: "Serial", type: "string", required: true } } };
    await api("POST", schema, { definitions: { custom } });
    await api("GET", schema);
    await api("POST", schema, { definitions: { custom: { properties: { login: { title: "x", type: "string" } } } } });
    await api("GET", `/api/v1/meta/schemas/user/${NOBODY}`);
    await api("DELETE", `${path}/${type.id}`);
    await api("GET", `${path}/${type.id}`);
    await api("DELETE", `${path}/default`);
    const colour = { custom: { properties: { colour: { title: "Colour", type: "string" } } } };
    await api("POST", "/api/v1/meta/schemas/group/default", { definitions: colour });
    await api("POST", "/api/v1/meta/schemas/group/default", {
      definitions: { custom: { properties: { colour: null } } },
    });
  },

  realms: async (api, org) => {
    await api("GET", "/api/v1/realms");
    await api("GET", "/api/v1/realms?search=profile.name+co+%22staff%22&sortBy=profile.name&sortOrder=desc");
    await api("GET", "/api/v1/realms?search=nonsense");
    const { body: realm } = await api("POST", "/api/v1/realms", { profile: { name: "Described" } });
    await api("POST", "/api/v1/realms", { profile: {} });
    await api("GET", `/api/v1/realms/${realm.id}`);
    await api("PUT", `/api/v1/realms/${realm.id}`, { profile: { name: "Described again", realmType: "PARTNER" } });
    await api("DELETE", `/api/v1/realms/${realm.id}`);
    await api("GET", `/api/v1/realms/${realm.id}`);
    const standard = [...org.realms.values()].find(({ isDefault }) => isDefault);
    await api("DELETE", `/api/v1/realms/${standard?.id}`);

    const path = "/api/v1/realm-assignments";
    const input = {
      name: "Described",
      conditions: { expression: { value: 'user.department=="Nowhere"' } },
      actions: { assignUserToRealm: { realmId: standard?.id } },
    };
    await api("GET", path);
    const { body: made } = await api("POST", path, input);
    await api("POST", path, { name: "" });
    await api("GET", `${path}/${made.id}`);
    await api("PUT", `${path}/${made.id}`, { ...input, name: "Described again" });
    await api("POST", `${path}/operations`, { assignmentId: made.id });
    await api("POST", `${path}/${made.id}/lifecycle/activate`);
    await api("POST", `${path}/operations`, { assignmentId: made.id });
    await api("GET", `${path}/operations`);
    await api("DELETE", `${path}/${made.id}`);
    await api("POST", `${path}/${made.id}/lifecycle/deactivate`);
    await api("DELETE", `${path}/${made.id}`);
    await api("GET", `${path}/${made.id}`);
  },

  policies: async (api, org) => {
    await api("GET", "/api/v1/policies");
    for (const type of policyTypes) {
      const { body: list } = await api("GET", `/api/v1/policies?type=${type}`);
      for (const policy of list) {
        await api("GET", `/api/v1/policies/${policy.id}`);
        const { body: rules } = await api("GET", `/api/v1/policies/${policy.id}/rules`);
        for (const rule of rules) await api("GET", `/api/v1/policies/${policy.id}/rules/${rule.id}`);
        await api("GET", `/api/v1/policies/${policy.id}/mappings`);
        await api("GET", `/api/v1/policies/${policy.id}/app`);
      }
      const { body: made } = await api("POST", "/api/v1/policies", { type, name: `Described ${type}` });
      if (made.id === undefined) continue;
      const path = `/api/v1/policies/${made.id}`;
      await api("PUT", path, { type, name: `Described again ${type}`, description: "x" });
      await api("PUT", path, { type, name: "" });
      const { body: rule } = await api("POST", `${path}/rules`, { name: "Described" });
      await api("PUT", `${path}/rules/${rule.id ?? NOBODY}`, { ...rule, name: "Described again" });
      for (const verb of ["deactivate", "activate"]) {
        await api("POST", `${path}/rules/${rule.id ?? NOBODY}/lifecycle/${verb}`);
        await api("POST", `${path}/lifecycle/${verb}`);
      }
      await api("DELETE", `${path}/rules/${rule.id ?? NOBODY}`);
      await api("POST", `${path}/clone`);
      const app = [...org.apps.values()].find(({ signOnMode }) => signOnMode === "SAML_2_0");
      const { body: mapping } = await api("POST", `${path}/mappings`, { resourceId: app?.id, resourceType: "APP" });
      await api("GET", `${path}/mappings/${mapping.id ?? NOBODY}`);
      await api("DELETE", `${path}/mappings/${mapping.id ?? NOBODY}`);
      await api("DELETE", path);
      await api("GET", path);
    }
  },

  "custom roles": async (api, org) => {
    const path = "/api/v1/iam/roles";
    await api("GET", path);
    const input = { label: "Described", description: "Reads people", permissions: ["okta.users.read"] };
    const { body: role } = await api("POST", path, input);
    await api("POST", path, input);
    await api("GET", `${path}/${role.id}`);
    await api("GET", `${path}/Described`);
    await api("GET", `${path}/${NOBODY}`);
    await api("PUT", `${path}/${role.id}`, { label: "Described again", description: "x" });
    const holder = `/api/v1/users/${org.users.keys.all()[0]}/roles`;
    const wanted = { type: "CUSTOM", role: role.id, "resource-set": "iam0000000000000000" };
    const { body: assigned } = await api("POST", holder, wanted);
    await api("POST", holder, { type: "NO_ADMIN" });
    await api("GET", `${holder}/${assigned.id}`);
    await api("DELETE", `${path}/${role.id}`);
    await api("DELETE", `${holder}/${assigned.id}`);
    await api("DELETE", `${path}/${role.id}`);
  },

  "event hooks": async (api) => {
    const path = "/api/v1/eventHooks";
    const input = {
      name: "Described",
      events: { type: "EVENT_TYPE", items: ["user.lifecycle.create"] },
      channel: { type: "HTTP", version: "1.0.0", config: { uri: "http://127.0.0.1:9/none" } },
    };
    const { body: hook } = await api("POST", path, input);
    await api("POST", path, { ...input, name: "" });
    await api("GET", path);
    await api("GET", `${path}/${hook.id}`);
    await api("PUT", `${path}/${hook.id}`, { ...input, name: "Described again" });
    await api("PUT", `${path}/${hook.id}`, { name: "x" });
    await api("POST", `${path}/${hook.id}/lifecycle/verify`);
    await api("DELETE", `${path}/${hook.id}`);
    for (const verb of ["activate", "deactivate"]) await api("POST", `${path}/${hook.id}/lifecycle/${verb}`);
    await api("DELETE", `${path}/${hook.id}`);
    await api("GET", `${path}/${hook.id}`);
  },

  "devices, network zones and log streams": async (api, org) => {
    const [device] = [...org.devices.values()].filter(({ status }) => status === "ACTIVE");
    await api("GET", "/api/v1/devices?expand=user&search=status+eq+%22ACTIVE%22");
    const path = `/api/v1/devices/${device?.id}`;
    await api("GET", path);
    await api("GET", `${path}/users`);
    await api("GET", `/api/v1/users/${device?.userId}/devices`);
    for (const verb of ["activate", "suspend", "unsuspend", "deactivate", "activate", "deactivate"])
      await api("POST", `${path}/lifecycle/${verb}`);
    await api("DELETE", path);
    await api("GET", path);
    await api("GET", "/api/v1/zones?filter=usage+eq+%22BLOCKLIST%22");
    for (const id of org.zones.keys.all()) await api("GET", `/api/v1/zones/${id}`);
    await api("GET", `/api/v1/zones/${NOBODY}`);
    const zone = { type: "IP", name: "Described", gateways: [{ type: "CIDR", value: "198.51.100.0/24" }] };
    const { body: made } = await api("POST", "/api/v1/zones", zone);
    await api("POST", "/api/v1/zones", { ...zone, gateways: null });
    const zonePath = `/api/v1/zones/${made.id}`;
    await api("PUT", zonePath, { ...zone, name: "Described again" });
    await api("DELETE", zonePath);
    for (const verb of ["deactivate", "activate", "deactivate"]) await api("POST", `${zonePath}/lifecycle/${verb}`);
    await api("DELETE", zonePath);
    await api("GET", "/api/v1/logStreams");
    for (const id of org.logStreams.keys.all()) await api("GET", `/api/v1/logStreams/${id}`);
    await api("GET", `/api/v1/logStreams/${NOBODY}`);
    // The description lets the name of the source have one character only.
    const settings = { accountId: "123456789012", eventSourceName: "n", region: "eu-west-1" };
    const stream = { type: "aws_eventbridge", name: "Described", settings };
    const { body: streamed } = await api("POST", "/api/v1/logStreams", stream);
    await api("POST", "/api/v1/logStreams", stream);
    const streamPath = `/api/v1/logStreams/${streamed.id}`;
    await api("PUT", streamPath, { ...stream, name: "Described again" });
    for (const verb of ["deactivate", "activate"]) await api("POST", `${streamPath}/lifecycle/${verb}`);
    await api("DELETE", streamPath);
  },

  "enrolling factors": async (api, org) => {
    const user = [...org.users.values()].find(({ status }) => status === "ACTIVE");
    const path = `/api/v1/users/${user?.id}/factors`;
    await api("POST", path, { factorType: "carrier pigeon", provider: "OKTA" });
    const call = { factorType: "call", provider: "OKTA", profile: { phoneNumber: "+12345678901" } };
    const { body: factor } = await api("POST", path, call);
    await api("POST", `${path}/${factor.id}/resend`, call);
    await api("POST", `${path}/${factor.id}/lifecycle/activate`, { passCode: "wrong" });
    await api("POST", `${path}/${factor.id}/lifecycle/activate`, { passCode: "123456" });
    await api("POST", `${path}/${factor.id}/verify`);
    await api("POST", `${path}/${factor.id}/verify`, { passCode: "wrong" });
    await api("POST", `${path}/${factor.id}/verify`, { passCode: "123456" });
    await api("POST", `${path}/${NOBODY}/verify`);
    const push = { factorType: "push", provider: "OKTA", profile: { credentialId: "somebody", name: "A phone" } };
    const { body: device } = await api("POST", `${path}?activate=true`, push);
    const { body: sent } = await api("POST", `${path}/${device.id}/verify`, { useNumberMatchingChallenge: true });
    const transaction = new URL(sent._links.poll.href).pathname;
    for (const answer of ["nothing", "reject"] as const) {
      org.phones.put({ userId: user!.id, answer, afterMs: 0 });
      await api("GET", transaction);
    }
    org.phones.put({ userId: user!.id, answer: "approve", afterMs: 0 });
    const { body: approved } = await api("POST", `${path}/${device.id}/verify`);
    await api("GET", new URL(approved._links.poll.href).pathname);
    await api("GET", `${path}/${device.id}/transactions/${NOBODY}`);
  },
};
