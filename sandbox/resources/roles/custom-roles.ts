import type { FastifyReply, FastifyRequest } from "fastify";
import { objectBody, objectPart, optionalBody, pathText, textList, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { CustomRole, PermissionConditions } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";
import {
  findPermission,
  createCustomRole,
  deleteCustomRole,
  findCustomRole,
  putPermission,
  removePermission,
  replaceCustomRole,
} from "../../org/roles/change-custom-role.ts";
import type { Resource } from "../parts.ts";

const PATH = "/api/v1/iam/roles";

/** `/iam/roles`: the custom admin roles. The list is in the body, as are its links; there is only one page of it. */
export const customRoles: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findCustomRole(org, pathText(request, "roleIdOrLabel"));

  app.get(PATH, async () => ({
    roles: [...org.customRoles.values()].map((role) => present(org, role)),
    _links: { self: { href: `${org.url}${PATH}` } },
  }));

  app.post(PATH, async (request, reply) => {
    const permissions = textList(objectBody(request), "permissions");
    return single(org, reply, createCustomRole(org, callFor(request), roleInput(request), permissions));
  });

  app.get(`${PATH}/:roleIdOrLabel`, async (request, reply) => single(org, reply, requested(request)));

  app.put(`${PATH}/:roleIdOrLabel`, async (request, reply) =>
    single(org, reply, replaceCustomRole(org, callFor(request), requested(request), roleInput(request))),
  );

  app.delete(`${PATH}/:roleIdOrLabel`, async (request, reply) => {
    deleteCustomRole(org, callFor(request), requested(request));
    return reply.code(204).send();
  });

  app.get(`${PATH}/:roleIdOrLabel/permissions`, async (request) => {
    const role = requested(request);
    return { permissions: role.permissions.map((label) => presentPermission(org, role, label)) };
  });

  const permission = `${PATH}/:roleIdOrLabel/permissions/:permission`;

  app.get(permission, async (request) => {
    const role = requested(request);
    return presentPermission(org, role, findPermission(role, pathText(request, "permission")));
  });

  app.put(permission, async (request) => {
    const role = requested(request);
    const label = findPermission(role, pathText(request, "permission"));
    return presentPermission(org, putPermission(org, role, label, conditionsIn(request)), label);
  });

  app.post(permission, async (request, reply) => {
    putPermission(org, requested(request), pathText(request, "permission"), conditionsIn(request));
    return reply.code(204).send();
  });

  app.delete(permission, async (request, reply) => {
    removePermission(org, requested(request), pathText(request, "permission"));
    return reply.code(204).send();
  });
};

function conditionsIn(request: FastifyRequest): PermissionConditions | undefined {
  const body = optionalBody(request);
  return body.conditions === null ? null : objectPart(body, "conditions");
}

function presentPermission(org: Org, { id, created, lastUpdated, conditions }: CustomRole, label: string): object {
  const role = `${org.url}${PATH}/${id}`;
  return {
    label,
    created,
    lastUpdated,
    // Recorded as null where nothing is limited.
    ...(conditions?.[label] !== undefined && { conditions: conditions[label] }),
    _links: { role: { href: role }, self: { href: `${role}/permissions/${label}` } },
  };
}

function roleInput(request: FastifyRequest): { label: string; description: string } {
  const body = objectBody(request);
  return { label: textPart(body, "label") ?? "", description: textPart(body, "description") ?? "" };
}

function present(org: Org, { id, label, description, created, lastUpdated }: CustomRole): Record<string, unknown> {
  const self = `${org.url}${PATH}/${id}`;
  const _links = { self: { href: self }, permissions: { href: `${self}/permissions` } };
  return { id, label, description, created, lastUpdated, isCloneable: false, _links };
}

/** One role, with a Link header that names it on the admin console's host (recorded). */
function single(org: Org, reply: FastifyReply, role: CustomRole): Record<string, unknown> {
  const adminUrl = org.url.replace(/^(https?:\/\/[^.:/]+)/, "$1-admin");
  reply.header("link", `<${adminUrl}${PATH}/${role.id}>; rel="self"`);
  return present(org, role);
}
