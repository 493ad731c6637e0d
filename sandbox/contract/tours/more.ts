import { createPerson } from "../../testing/test-org.ts";
import type { Tour } from "./settings.ts";

const NOBODY = "none0000000000000000";

export const moreTours: Record<string, Tour> = {
  authenticators: async (api, org) => {
    const path = "/api/v1/authenticators";
    await api("GET", path);
    const { body: duo } = await api("POST", `${path}?activate=false`, { key: "duo", name: "Duo Security" });
    await api("POST", path, { key: "duo", name: "Duo Security" });
    await api("POST", path, { key: "pigeon", name: "x" });
    await api("PUT", `${path}/${duo.id}`, { key: "duo", name: "Duo" });
    for (const verb of ["activate", "deactivate"]) await api("POST", `${path}/${duo.id}/lifecycle/${verb}`);
    for (const { id, key } of org.authenticators.values()) {
      await api("GET", `${path}/${id}`);
      const { body: methods } = await api("GET", `${path}/${id}/methods`);
      for (const { type } of methods) await api("GET", `${path}/${id}/methods/${type}`);
      if (key === "okta_password") await api("POST", `${path}/${id}/lifecycle/deactivate`);
    }
    await api("GET", `${path}/${NOBODY}`);
    await api("GET", `${path}/${duo.id}/methods/none`);
  },

  "what people are enrolled in": async (api, org) => {
    const idOf = (key: string) => [...org.authenticators.values()].find((each) => each.key === key)?.id;
    for (const id of org.users.keys.all()) await api("GET", `/api/v1/users/${id}/authenticator-enrollments`);
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/authenticator-enrollments`;
    const tac = { authenticatorId: idOf("tac"), profile: { ttl: "30", multiUse: false } };
    const { body: code } = await api("POST", `${path}/tac`, tac);
    await api("POST", `${path}/tac`, { ...tac, profile: { ttl: "1" } });
    const phone = { authenticatorId: idOf("phone_number"), profile: { phoneNumber: "+15554151337" } };
    const { body: made } = await api("POST", `${path}/phone`, phone);
    await api("POST", `${path}/phone`, { ...phone, profile: {} });
    for (const each of [code.id, made.id, NOBODY]) await api("GET", `${path}/${each}`);
    for (const each of [code.id, made.id, NOBODY]) await api("DELETE", `${path}/${each}`);
  },

  "API tokens": async (api, org) => {
    const path = "/api/v1/api-tokens";
    await api("GET", path);
    const [own, other] = [...org.apiTokens.values()];
    await api("GET", `${path}/${other?.id}`);
    await api("PUT", `${path}/${other?.id}`, {
      ...{ name: "Renamed", clientName: "Okta API", userId: other?.userId },
      network: { connection: "ANYWHERE" },
    });
    await api("DELETE", `${path}/${other?.id}`);
    await api("GET", `${path}/${NOBODY}`);
    await api("DELETE", `${path}/current`);
    org.apiTokens.put(own!);
  },

  "what roles are limited to": async (api, org) => {
    const app = [...org.apps.values()].find(({ signOnMode }) => signOnMode === "SAML_2_0");
    const [first, second] = [...org.groups.values()].filter(({ type }) => type === "OKTA_GROUP");
    const { id } = await createPerson(api);
    const { body: group } = await api("POST", "/api/v1/groups", { profile: { name: "Limited" } });
    for (const holder of [`/api/v1/users/${id}/roles`, `/api/v1/groups/${group.id}/roles`]) {
      const { body: desk } = await api("POST", holder, { type: "HELP_DESK_ADMIN" });
      const groups = `${holder}/${desk.id}/targets/groups`;
      for (const target of [first?.id, second?.id, NOBODY]) await api("PUT", `${groups}/${target}`);
      await api("GET", groups);
      for (const target of [first?.id, second?.id]) await api("DELETE", `${groups}/${target}`);
      const { body: admin } = await api("POST", holder, { type: "APP_ADMIN" });
      const apps = `${holder}/${admin.id}/targets/catalog/apps`;
      for (const target of [app?.name, "another", `${app?.name}/${app?.id}`]) await api("PUT", `${apps}/${target}`);
      await api("GET", apps);
      for (const target of [app?.name, `${app?.name}/${app?.id}`]) await api("DELETE", `${apps}/${target}`);
      if (holder.startsWith("/api/v1/users")) await api("PUT", apps);
      await api("GET", `${holder}/${NOBODY}/targets/groups`);
    }
  },

  "permissions of custom roles": async (api) => {
    const input = { label: "Permitted", description: "x", permissions: ["okta.users.read"] };
    const { body: role } = await api("POST", "/api/v1/iam/roles", input);
    const path = `/api/v1/iam/roles/${role.id}/permissions`;
    const conditions = { include: { "okta:ResourceAttribute/User/Profile": ["city"] } };
    await api("POST", `${path}/okta.groups.read`);
    await api("PUT", `${path}/okta.users.read`, { conditions });
    await api("GET", path);
    await api("GET", `${path}/okta.users.read`);
    await api("GET", `${path}/okta.apps.read`);
    await api("DELETE", `${path}/okta.groups.read`);
  },

  "resource sets": async (api, org) => {
    const path = "/api/v1/iam/resource-sets";
    const [group, other] = [...org.groups.values()].filter(({ type }) => type === "OKTA_GROUP");
    const resources = [`${org.url}/api/v1/groups/${group?.id}`, `${org.url}/api/v1/users`];
    const { body: set } = await api("POST", path, { label: "A set", description: "x", resources });
    await api("POST", path, { label: "A set", description: "x", resources });
    const own = `${path}/${set.id}`;
    await api("GET", path);
    await api("GET", own);
    await api("PUT", own, { label: "The set", description: "y" });
    await api("GET", `${path}/none`);
    await api("PATCH", `${own}/resources`, { additions: [`${org.url}/api/v1/groups/${group?.id}/users`] });
    const more = {
      resourceOrnOrUrl: `${org.url}/api/v1/apps`,
      conditions: { Exclude: { "okta:ORN": ["orn:okta:idp:x"] } },
    };
    const { body: added } = await api("POST", `${own}/resources`, more);
    await api("GET", `${own}/resources`);
    await api("GET", `${own}/resources/${added.id}`);
    await api("DELETE", `${own}/resources/${added.id}`);
    const input = { label: "Over a set", description: "x", permissions: ["okta.users.read"] };
    const { body: role } = await api("POST", "/api/v1/iam/roles", input);
    const { id } = await createPerson(api);
    const members = [`${org.url}/api/v1/users/${id}`];
    await api("POST", `${own}/bindings`, { role: role.id, members });
    const binding = `${own}/bindings/${role.id}`;
    await api("GET", `${own}/bindings`);
    await api("GET", binding);
    await api("PATCH", `${binding}/members`, { additions: [`${org.url}/api/v1/groups/${other?.id}`] });
    const { body: listed } = await api("GET", `${binding}/members`);
    await api("GET", `${binding}/members/${listed.members[0].id}`);
    await api("DELETE", `${binding}/members/${listed.members[0].id}`);
    await api("DELETE", own);
    await api("DELETE", binding);
    await api("GET", binding);
    await api("DELETE", own);
  },

  "linked objects": async (api, org) => {
    const path = "/api/v1/meta/schemas/user/linkedObjects";
    const side = (name: string) => ({ name, title: name, description: name, type: "USER" });
    const definition = { primary: side("manager"), associated: side("subordinate") };
    await api("POST", path, definition);
    await api("POST", path, definition);
    await api("GET", path);
    await api("GET", `${path}/manager`);
    await api("GET", `${path}/none`);
    const [one, other] = org.users.keys.all();
    const own = `/api/v1/users/${one}/linkedObjects`;
    await api("PUT", `${own}/manager/${other}`);
    await api("GET", `${own}/manager`);
    await api("GET", `/api/v1/users/${other}/linkedObjects/subordinate`);
    await api("DELETE", `${own}/manager`);
    await api("GET", `${own}/manager`);
    await api("DELETE", `${path}/subordinate`);
  },

  "what people have granted": async (api) => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}`;
    for (const part of ["grants", "idps", `clients/${NOBODY}/grants`, `clients/${NOBODY}/tokens`]) {
      await api("GET", `${path}/${part}`);
      if (part !== "idps") await api("DELETE", `${path}/${part}`);
    }
  },
};
