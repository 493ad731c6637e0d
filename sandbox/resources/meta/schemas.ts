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
    presentUserSchema(org, changeRequested(org, request, requested(request))),
  );

  app.get("/api/v1/meta/schemas/group/default", async () => presentGroupSchema(org, schemaById(org, GROUP_SCHEMA)));

  app.post("/api/v1/meta/schemas/group/default", async (request) =>
    presentGroupSchema(org, changeRequested(org, request, schemaById(org, GROUP_SCHEMA))),
  );
};

/** A schema changed as the request's `definitions` say. Throws E0000001 and E0000003. */
export function changeRequested(org: Org, request: FastifyRequest, schema: ProfileSchema): ProfileSchema {
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
    ...presentSchema(schema, {
      id: `${org.url}/meta/schemas/user/${isDefault ? "default" : schema.id}`,
      name: type?.name,
      title: type?.displayName,
      description: type?.description ?? "",
    }),
    _links: {
      self: { rel: "self", href: `${org.url}/api/v1/meta/schemas/user/${schema.id}`, method: "GET" },
      type: { rel: "type", href: `${org.url}/api/v1/meta/types/user/${typeId}`, method: "GET" },
    },
  };
}

function presentGroupSchema(org: Org, schema: ProfileSchema): Record<string, unknown> {
  return {
    ...presentSchema(schema, {
      id: `${org.url}/meta/schemas/group/default`,
      name: "group",
      title: "Okta group",
      description: "Okta group profile template",
    }),
    _links: { self: { rel: "self", href: `${org.url}/api/v1/meta/schemas/group/default`, method: "GET" } },
  };
}

type Heading = { id: string; name?: string; title?: string; description?: string };

/** A schema as Okta answers it, without links. */
export function presentSchema(
  { lastUpdated, created, base, custom }: ProfileSchema,
  { id, ...heading }: Heading,
): Record<string, unknown> {
  return {
    id,
    $schema: JSON_SCHEMA,
    ...heading,
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
