import type { FastifyRequest } from "fastify";
import { objectBody, pathText, textList, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { CustomRole } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";
import { notFound } from "../../org/okta-error.ts";
import {
  addPermission,
  createCustomRole,
  deleteCustomRole,
  findCustomRole,
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
    _links: {},
  }));

  app.post(PATH, async (request) => {
    const permissions = textList(objectBody(request), "permissions");
    return present(org, createCustomRole(org, callFor(request), roleInput(request), permissions));
  });

  app.get(`${PATH}/:roleIdOrLabel`, async (request) => present(org, requested(request)));

  app.put(`${PATH}/:roleIdOrLabel`, async (request) =>
    present(org, replaceCustomRole(org, callFor(request), requested(request), roleInput(request))),
  );

  app.delete(`${PATH}/:roleIdOrLabel`, async (request, reply) => {
    deleteCustomRole(org, callFor(request), requested(request));
    return reply.code(204).send();
  });

  app.get(`${PATH}/:roleIdOrLabel/permissions`, async (request) => {
    const role = requested(request);
    return { permissions: role.permissions.map((label) => presentPermission(role, label)) };
  });

  const permission = `${PATH}/:roleIdOrLabel/permissions/:permission`;

  app.get(permission, async (request) => {
    const role = requested(request);
    const label = pathText(request, "permission");
    if (!role.permissions.includes(label)) throw notFound(label, "Permission");
    return presentPermission(role, label);
  });

  app.post(permission, async (request, reply) => {
    addPermission(org, requested(request), pathText(request, "permission"));
    return reply.code(204).send();
  });

  app.delete(permission, async (request, reply) => {
    removePermission(org, requested(request), pathText(request, "permission"));
    return reply.code(204).send();
  });
};

function presentPermission({ created, lastUpdated }: CustomRole, label: string): object {
  return { label, created, lastUpdated };
}

function roleInput(request: FastifyRequest): { label: string; description: string } {
  const body = objectBody(request);
  return { label: textPart(body, "label") ?? "", description: textPart(body, "description") ?? "" };
}

function present(org: Org, { id, label, description, created, lastUpdated }: CustomRole): Record<string, unknown> {
  const self = `${org.url}${PATH}/${id}`;
  const _links = { self: { href: self }, permissions: { href: `${self}/permissions` } };
  return { id, label, description, created, lastUpdated, _links };
}
