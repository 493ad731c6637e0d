import type { FastifyRequest } from "fastify";
import type { Json } from "../../http/input.ts";
import { objectBody, objectPart, pathText } from "../../http/input.ts";
import type { ProfileSchema } from "../../model-settings.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { GROUP_SCHEMA, schemaById, schemaIdOf } from "../../org/schemas/attributes.ts";
import { changeSchema } from "../../org/schemas/change-schema.ts";
import type { Attribute } from "../../org/users/base-attributes.ts";
import type { Resource } from "../parts.ts";

const JSON_SCHEMA = "http://json-schema.org/draft-04/schema#";

/** `/meta/schemas/user/{schemaId}` and `/meta/schemas/group/default`: what profiles consist of. */
export const schemas: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest): ProfileSchema => {
    const id = pathText(request, "schemaId");
    return schemaById(org, id === "default" ? schemaIdOf(org.defaultUserTypeId) : id);
  };

  app.get("/api/v1/meta/schemas/user/:schemaId", async (request) => presentUserSchema(org, requested(request)));

  app.post("/api/v1/meta/schemas/user/:schemaId", async (request) =>
    presentUserSchema(org, change(org, request, requested(request))),
  );

  app.get("/api/v1/meta/schemas/group/default", async () => presentGroupSchema(org, schemaById(org, GROUP_SCHEMA)));

  app.post("/api/v1/meta/schemas/group/default", async (request) =>
    presentGroupSchema(org, change(org, request, schemaById(org, GROUP_SCHEMA))),
  );
};

function change(org: Org, request: FastifyRequest, schema: ProfileSchema): ProfileSchema {
  const definitions = objectPart(objectBody(request), "definitions") ?? {};
  return changeSchema(org, schema, attributesIn(definitions, "custom"), attributesIn(definitions, "base"));
}

/** The attributes a part of the request names; `null` removes one. */
function attributesIn(definitions: Json, part: string): Record<string, Partial<Attribute> | null> {
  const properties = objectPart(objectPart(definitions, part) ?? {}, "properties") ?? {};
  for (const value of Object.values(properties)) if (typeof value !== "object") throw refusal("E0000003");
  return properties as Record<string, Partial<Attribute> | null>;
}

function presentUserSchema(org: Org, schema: ProfileSchema): Record<string, unknown> {
  const typeId = schema.id.replace(/^osc/, "oty");
  const isDefault = typeId === org.defaultUserTypeId;
  const type = org.userTypes.get(typeId);
  return {
    id: `${org.url}/meta/schemas/user/${isDefault ? "default" : schema.id}`,
    $schema: JSON_SCHEMA,
    name: type?.name,
    title: type?.displayName,
    description: type?.description ?? "",
    ...contentOf(schema),
    _links: {
      self: { rel: "self", href: `${org.url}/api/v1/meta/schemas/user/${schema.id}`, method: "GET" },
      type: { rel: "type", href: `${org.url}/api/v1/meta/types/user/${typeId}`, method: "GET" },
    },
  };
}

function presentGroupSchema(org: Org, schema: ProfileSchema): Record<string, unknown> {
  return {
    id: `${org.url}/meta/schemas/group/default`,
    $schema: JSON_SCHEMA,
    name: "group",
    title: "Okta group",
    description: "Okta group profile template",
    ...contentOf(schema),
    _links: { self: { rel: "self", href: `${org.url}/api/v1/meta/schemas/group/default`, method: "GET" } },
  };
}

function contentOf({ lastUpdated, created, base, custom }: ProfileSchema): Record<string, unknown> {
  return {
    lastUpdated,
    created,
    definitions: {
      custom: { id: "#custom", type: "object", properties: custom, required: requiredOf(custom) },
      base: { id: "#base", type: "object", properties: base, required: requiredOf(base) },
    },
    type: "object",
    properties: { profile: { allOf: [{ $ref: "#/definitions/custom" }, { $ref: "#/definitions/base" }] } },
  };
}

function requiredOf(attributes: Record<string, Attribute>): string[] {
  return Object.entries(attributes)
    .filter(([, { required }]) => required)
    .map(([name]) => name);
}
