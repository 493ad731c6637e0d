import type { FastifyRequest } from "fastify";
import { objectBody, pathText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { UserType } from "../../model-settings.ts";
import { invalid } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { findUserType, schemaIdOf } from "../../org/schemas/attributes.ts";
import type { UserTypeInput } from "../../org/schemas/change-user-type.ts";
import { createUserType, deleteUserType, updateUserType } from "../../org/schemas/change-user-type.ts";
import type { Resource } from "../parts.ts";

/** `/meta/types/user` and `/meta/types/user/{typeId}`. */
export const userTypes: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findUserType(org, pathText(request, "typeId"));

  app.get("/api/v1/meta/types/user", async () => [...org.userTypes.values()].map((type) => presentType(org, type)));

  app.post("/api/v1/meta/types/user", async (request) =>
    presentType(org, createUserType(org, callFor(request), typeInput(request))),
  );

  app.get("/api/v1/meta/types/user/:typeId", async (request) => presentType(org, requested(request)));

  app.post("/api/v1/meta/types/user/:typeId", async (request) =>
    presentType(org, updateUserType(org, callFor(request), requested(request), typeInput(request))),
  );

  app.put("/api/v1/meta/types/user/:typeId", async (request) => {
    const input = typeInput(request);
    for (const name of ["name", "displayName", "description"] as const)
      if (input[name] === undefined) throw invalid(name, `${name}: The field cannot be left blank`);
    return presentType(org, updateUserType(org, callFor(request), requested(request), input));
  });

  app.delete("/api/v1/meta/types/user/:typeId", async (request, reply) => {
    deleteUserType(org, requested(request));
    return reply.code(204).send();
  });
};

function typeInput(request: FastifyRequest): UserTypeInput {
  const body = objectBody(request);
  return {
    name: textPart(body, "name"),
    displayName: textPart(body, "displayName"),
    description: textPart(body, "description"),
  };
}

function presentType(org: Org, type: UserType): Record<string, unknown> {
  const { id, displayName, name, description, createdBy, lastUpdatedBy, created, lastUpdated } = type;
  return {
    id,
    displayName,
    name,
    description,
    createdBy,
    lastUpdatedBy,
    created,
    lastUpdated,
    default: type.default,
    _links: {
      schema: { rel: "schema", href: `${org.url}/api/v1/meta/schemas/user/${schemaIdOf(id)}`, method: "GET" },
      self: { rel: "self", href: `${org.url}/api/v1/meta/types/user/${id}`, method: "GET" },
    },
  };
}
