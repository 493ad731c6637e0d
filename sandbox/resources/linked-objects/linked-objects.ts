import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, textPart } from "../../http/input.ts";
import type { Json } from "../../http/input.ts";
import type { LinkedObject, Relation } from "../../model-settings.ts";
import { invalid, notFound, OktaError } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { pairKey } from "../../org/org.ts";
import { findUser } from "../../org/users/find-user.ts";
import type { Resource } from "../parts.ts";

const PATH = "/api/v1/meta/schemas/user/linkedObjects";
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

/**
 * `/meta/schemas/user/linkedObjects` and `/users/{id}/linkedObjects/…`: relations between people, such as manager and
 * subordinate. An associated person has one primary; a primary has any number of associated people.
 */
export const linkedObjects: Resource = (app, { org }) => {
  app.get(PATH, async () => [...org.linkedObjects.values()].map((each) => presentDefinition(org, each)));

  app.post(PATH, async (request, reply) => {
    const body = objectBody(request);
    const definition = { primary: relationIn(body, "primary"), associated: relationIn(body, "associated") };
    for (const { name } of Object.values(definition))
      if (definitionOf(org, name) !== undefined || definition.primary.name === definition.associated.name)
        throw new OktaError("E0000127", `${name} is already in use.`, []);
    org.linkedObjects.put(definition);
    return reply.code(201).send(presentDefinition(org, definition));
  });

  app.get(`${PATH}/:name`, async (request) => presentDefinition(org, requestedDefinition(org, request)));

  app.delete(`${PATH}/:name`, async (request, reply) => {
    const { primary } = requestedDefinition(org, request);
    for (const link of [...org.links.values()])
      if (link.relation === primary.name) org.links.delete(pairKey(link.relation, link.userId));
    org.linkedObjects.delete(primary.name);
    return reply.code(204).send();
  });

  const own = "/api/v1/users/:userId/linkedObjects/:name";

  app.get(own, async (request) => {
    const { id } = findUser(org, pathText(request, "userId"));
    const { primary } = requestedDefinition(org, request);
    const isPrimary = pathText(request, "name") === primary.name;
    const found = [...org.links.values()].filter(({ relation }) => relation === primary.name);
    const others = isPrimary
      ? found.filter(({ userId }) => userId === id).map(({ primaryId }) => primaryId)
      : found.filter(({ primaryId }) => primaryId === id).map(({ userId }) => userId);
    return others.map((other) => ({ _links: { self: { href: `${org.url}/api/v1/users/${other}` } } }));
  });

  app.put(`${own}/:primaryId`, async (request, reply) => {
    const user = findUser(org, pathText(request, "userId"));
    const { primary } = requestedDefinition(org, request);
    if (pathText(request, "name") !== primary.name) throw notFound(pathText(request, "name"), "LinkedObject");
    const { id: primaryId } = findUser(org, pathText(request, "primaryId"));
    org.links.put({ relation: primary.name, userId: user.id, primaryId });
    return reply.code(204).send();
  });

  app.delete(own, async (request, reply) => {
    const { id } = findUser(org, pathText(request, "userId"));
    const { primary } = requestedDefinition(org, request);
    org.links.delete(pairKey(primary.name, id));
    return reply.code(204).send();
  });
};

function definitionOf(org: Org, name: string): LinkedObject | undefined {
  return [...org.linkedObjects.values()].find((each) => each.primary.name === name || each.associated.name === name);
}

function requestedDefinition(org: Org, request: FastifyRequest): LinkedObject {
  const name = pathText(request, "name");
  const found = definitionOf(org, name);
  if (found === undefined) throw notFound(name, "LinkedObject");
  return found;
}

function relationIn(body: Json, side: "primary" | "associated"): Relation {
  const part = objectPart(body, side) ?? {};
  const name = textPart(part, "name") ?? "";
  if (!NAME.test(name)) throw invalid(`${side}.name`, `${side}.name: Must be letters, digits and underscores`);
  return {
    name,
    title: textPart(part, "title") ?? name,
    description: textPart(part, "description") ?? null,
    type: "USER",
  };
}

function presentDefinition(org: Org, definition: LinkedObject): Record<string, unknown> {
  return { ...definition, _links: { self: { href: `${org.url}${PATH}/${definition.primary.name}` } } };
}
