import type { FastifyRequest } from "fastify";
import { objectBody, pathText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { RoleAssignment } from "../../model.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { findRole, grantToGroup, grantToUser, revokeRole, rolesOf } from "../../org/roles/change-roles.ts";
import type { WantedRole } from "../../org/roles/change-roles.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";

/** `/users/{id}/roles` and `/groups/{id}/roles`: the roles assigned to that person or group itself. */
export const roles: Resource = (app, { org }) => {
  const sides = [
    { path: "/api/v1/users/:userId/roles", holderOf: (request: FastifyRequest) => requestedUser(org, request) },
    {
      path: "/api/v1/groups/:groupId/roles",
      holderOf: (request: FastifyRequest) => findGroup(org, pathText(request, "groupId")),
    },
  ];
  for (const { path, holderOf } of sides) {
    app.get(path, async (request) => rolesOf(org, holderOf(request).id).map((role) => presentRole(org, role)));

    app.post(path, async (request, reply) => {
      const holder = holderOf(request);
      const wanted = wantedRole(request);
      const role =
        "secret" in holder
          ? grantToUser(org, callFor(request), holder, wanted)
          : grantToGroup(org, callFor(request), holder, wanted);
      return reply.code(201).send(presentRole(org, role));
    });

    app.get(`${path}/:roleId`, async (request) =>
      presentRole(org, findRole(org, holderOf(request).id, pathText(request, "roleId"))),
    );

    app.delete(`${path}/:roleId`, async (request, reply) => {
      const holder = holderOf(request);
      revokeRole(org, callFor(request), holder, findRole(org, holder.id, pathText(request, "roleId")));
      return reply.code(204).send();
    });
  }
};

function wantedRole(request: FastifyRequest): WantedRole {
  const body = objectBody(request);
  const type = textPart(body, "type");
  if (type === undefined) throw refusal("E0000003");
  return { type, roleId: textPart(body, "role"), resourceSetId: textPart(body, "resource-set") };
}

function presentRole(org: Org, role: RoleAssignment): Record<string, unknown> {
  const { id, label, type, status, created, lastUpdated, assignmentType, assigneeId, custom } = role;
  const collection = assignmentType === "USER" ? "users" : "groups";
  return {
    id,
    label,
    type,
    status,
    created,
    lastUpdated,
    assignmentType,
    ...(custom && { role: custom.roleId, "resource-set": custom.resourceSetId }),
    _links: {
      assignee: { href: `${org.url}/api/v1/${collection}/${assigneeId}` },
      ...(custom && customLinks(org, id, custom)),
    },
  };
}

function customLinks(org: Org, id: string, { roleId, resourceSetId }: NonNullable<RoleAssignment["custom"]>) {
  const iam = `${org.url}/api/v1/iam`;
  const set = `${iam}/resource-sets/${resourceSetId}`;
  return {
    role: { href: `${iam}/roles/${roleId}` },
    "resource-set": { href: set },
    permissions: { href: `${iam}/permission-sets/${roleId}/permissions` },
    member: { href: `${set}/bindings/${roleId}/members/${id}` },
  };
}
