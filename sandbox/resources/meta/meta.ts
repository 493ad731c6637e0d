import { pathText } from "../../http/input.ts";
import { groupAttributes } from "../../org/groups/group-attributes.ts";
import { notFound } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { orgAttributes } from "../../org/users/attributes.ts";
import { baseAttributes } from "../../org/users/base-attributes.ts";
import type { Resource } from "../parts.ts";

const JSON_SCHEMA = "http://json-schema.org/draft-04/schema#";

/** `/meta/types/user` and `/meta/schemas/…`: the default user type, the only one there is, and the profile schemas. */
export const meta: Resource = (app, { org }) => {
  app.get("/api/v1/meta/types/user", async () => [userType(org)]);

  app.get("/api/v1/meta/types/user/:typeId", async (request) => {
    const id = pathText(request, "typeId");
    if (id !== "default" && id !== org.defaultUserTypeId) throw notFound(id, "UserType");
    return userType(org);
  });

  app.get("/api/v1/meta/schemas/user/:schemaId", async (request) => {
    const id = pathText(request, "schemaId");
    if (id !== "default" && id !== schemaId(org)) throw notFound(id, "UserSchema");
    return userSchema(org);
  });

  app.get("/api/v1/meta/schemas/group/default", async () => groupSchema(org));
};

function userType(org: Org): Record<string, unknown> {
  const { defaultUserTypeId: id, madeAt, apiTokenOwnerId } = org;
  return {
    id,
    displayName: "User",
    name: "user",
    description: "Okta user profile template with default permission settings",
    createdBy: apiTokenOwnerId,
    lastUpdatedBy: apiTokenOwnerId,
    created: toTheSecond(madeAt),
    lastUpdated: toTheSecond(madeAt),
    default: true,
    _links: {
      schema: { rel: "schema", href: `${org.url}/api/v1/meta/schemas/user/${schemaId(org)}`, method: "GET" },
      self: { rel: "self", href: `${org.url}/api/v1/meta/types/user/${id}`, method: "GET" },
    },
  };
}

function userSchema(org: Org): Record<string, unknown> {
  const required = Object.entries(baseAttributes).filter(([, { required }]) => required);
  return {
    id: `${org.url}/meta/schemas/user/default`,
    $schema: JSON_SCHEMA,
    name: "user",
    title: "User",
    description: "Okta user profile template with default permission settings",
    lastUpdated: toTheSecond(org.madeAt),
    created: toTheSecond(org.madeAt),
    definitions: {
      custom: { id: "#custom", type: "object", properties: orgAttributes, required: [] },
      base: { id: "#base", type: "object", properties: baseAttributes, required: required.map(([name]) => name) },
    },
    type: "object",
    properties: { profile: { allOf: [{ $ref: "#/definitions/custom" }, { $ref: "#/definitions/base" }] } },
    _links: {
      self: { rel: "self", href: `${org.url}/api/v1/meta/schemas/user/${schemaId(org)}`, method: "GET" },
      type: { rel: "type", href: `${org.url}/api/v1/meta/types/user/${org.defaultUserTypeId}`, method: "GET" },
    },
  };
}

function groupSchema(org: Org): Record<string, unknown> {
  return {
    id: `${org.url}/meta/schemas/group/default`,
    $schema: JSON_SCHEMA,
    name: "group",
    title: "Okta group",
    description: "Okta group profile template",
    lastUpdated: toTheSecond(org.madeAt),
    created: toTheSecond(org.madeAt),
    definitions: {
      custom: { id: "#custom", type: "object", properties: {}, required: [] },
      base: { id: "#base", type: "object", properties: groupAttributes, required: ["name"] },
    },
    type: "object",
    properties: { profile: { allOf: [{ $ref: "#/definitions/custom" }, { $ref: "#/definitions/base" }] } },
    _links: { self: { rel: "self", href: `${org.url}/api/v1/meta/schemas/group/default`, method: "GET" } },
  };
}

/** The id of the default type's schema: that of the type with another prefix. */
function schemaId(org: Org): string {
  return org.defaultUserTypeId.replace(/^oty/, "osc");
}

function toTheSecond(time: string): string {
  return time.replace(/\.\d+Z$/, ".000Z");
}
