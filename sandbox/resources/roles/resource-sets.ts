import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, textList, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { RoleAssignment } from "../../model.ts";
import type { ResourceSet, SetResource } from "../../model-settings.ts";
import type { Call } from "../../org/call.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import { newId } from "../../org/ids.ts";
import { invalid, notFound, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { ORG_ID } from "../../org/org.ts";
import { record } from "../../org/record.ts";
import { findCustomRole } from "../../org/roles/change-custom-role.ts";
import { grantToGroup, grantToUser, revokeRole } from "../../org/roles/change-roles.ts";
import { resourceSetTarget } from "../../org/targets.ts";
import { userById } from "../../org/users/find-user.ts";
import type { Resource } from "../parts.ts";

const PATH = "/api/v1/iam/resource-sets";
const ONE = `${PATH}/:setIdOrLabel`;

/**
 * `/iam/resource-sets`: what custom admin roles are over, and (`bindings`) who has which of them over it. A binding is
 * nothing of its own: it is the assignments of one role over one set.
 */
export const resourceSets: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findSet(org, pathText(request, "setIdOrLabel"));
  const put = (call: Call, set: ResourceSet, event: "create" | "update" | "resources.add" | "resources.delete") => {
    org.resourceSets.put(set);
    record(org, call, `iam.resourceset.${event}`, [resourceSetTarget(set)]);
    return present(org, set);
  };

  app.get(PATH, async () => ({
    "resource-sets": [...org.resourceSets.values()].map((set) => present(org, set)),
    _links: {},
  }));

  app.post(PATH, async (request) => {
    const now = org.now();
    const resources = textList(objectBody(request), "resources").map((href) => resourceOf(org, href));
    if (resources.length === 0) throw invalid("resources", "resources: The field cannot be left blank");
    const set = { id: newId("iam"), ...named(org, request), created: now, lastUpdated: now, resources };
    return put(callFor(request), set, "create");
  });

  app.get(ONE, async (request) => present(org, requested(request)));

  app.put(ONE, async (request) => {
    const set = requested(request);
    return put(callFor(request), { ...set, ...named(org, request, set.id), lastUpdated: org.now() }, "update");
  });

  app.delete(ONE, async (request, reply) => {
    const set = requested(request);
    if (assignmentsOver(org, set).length > 0)
      throw refusal("E0000006", "The resource set is used by a role. Take the role from everyone first.");
    org.resourceSets.delete(set.id);
    record(org, callFor(request), "iam.resourceset.delete", [resourceSetTarget(set)]);
    return reply.code(204).send();
  });

  app.get(`${ONE}/resources`, async (request) => {
    const set = requested(request);
    return { resources: set.resources.map((one) => presentResource(org, set, one)), _links: {} };
  });

  app.post(`${ONE}/resources`, async (request) => {
    const set = requested(request);
    const body = objectBody(request);
    const made = resourceOf(org, textPart(body, "resourceOrnOrUrl") ?? "", objectPart(body, "conditions"));
    put(callFor(request), { ...set, resources: [...set.resources, made] }, "resources.add");
    return presentResource(org, set, made);
  });

  app.patch(`${ONE}/resources`, async (request) => {
    const set = requested(request);
    const made = textList(objectBody(request), "additions").map((href) => resourceOf(org, href));
    return put(callFor(request), { ...set, resources: [...set.resources, ...made] }, "resources.add");
  });

  app.get(`${ONE}/resources/:resourceId`, async (request) => {
    const set = requested(request);
    return presentResource(org, set, findResource(set, pathText(request, "resourceId")));
  });

  app.delete(`${ONE}/resources/:resourceId`, async (request, reply) => {
    const set = requested(request);
    const { id } = findResource(set, pathText(request, "resourceId"));
    put(callFor(request), { ...set, resources: set.resources.filter((one) => one.id !== id) }, "resources.delete");
    return reply.code(204).send();
  });

  app.get(`${ONE}/bindings`, async (request) => {
    const set = requested(request);
    const roleIds = new Set(assignmentsOver(org, set).map(({ custom }) => custom?.roleId ?? ""));
    const self = setUrl(org, set);
    return {
      roles: [...roleIds].map((id) => ({
        id,
        _links: {
          self: { href: `${org.url}/api/v1/iam/roles/${id}` },
          members: { href: `${self}/bindings/${id}/members` },
        },
      })),
      _links: { self: { href: `${self}/bindings` }, "resource-set": { href: self } },
    };
  });

  app.post(`${ONE}/bindings`, async (request) => {
    const set = requested(request);
    const body = objectBody(request);
    const role = findCustomRole(org, textPart(body, "role") ?? "");
    for (const href of textList(body, "members")) give(org, callFor(request), set, role.id, href);
    return presentBinding(org, set, role.id);
  });

  const binding = `${ONE}/bindings/:roleIdOrLabel`;
  const bound = (request: FastifyRequest) => {
    const set = requested(request);
    const role = findCustomRole(org, pathText(request, "roleIdOrLabel"));
    const members = assignmentsOver(org, set).filter(({ custom }) => custom?.roleId === role.id);
    if (members.length === 0) throw notFound(role.id, "RoleBinding");
    return { set, role, members };
  };
  const member = (request: FastifyRequest) => {
    const { members } = bound(request);
    const id = pathText(request, "memberId");
    const found = members.find((each) => each.id === id);
    if (found === undefined) throw notFound(id, "RoleBindingMember");
    return found;
  };

  app.get(binding, async (request) => {
    const { set, role } = bound(request);
    const self = `${setUrl(org, set)}/bindings/${role.id}`;
    const _links = {
      self: { href: self },
      members: { href: `${self}/members` },
      "resource-set": { href: setUrl(org, set) },
    };
    return { id: role.id, _links };
  });

  app.delete(binding, async (request, reply) => {
    for (const each of bound(request).members) take(org, callFor(request), each);
    return reply.code(204).send();
  });

  app.get(`${binding}/members`, async (request) => {
    const { set, role, members } = bound(request);
    const self = `${setUrl(org, set)}/bindings/${role.id}`;
    return {
      members: members.map((each) => presentMember(org, each)),
      _links: { self: { href: `${self}/members` }, binding: { href: self } },
    };
  });

  app.patch(`${binding}/members`, async (request) => {
    const { set, role } = bound(request);
    for (const href of textList(objectBody(request), "additions")) give(org, callFor(request), set, role.id, href);
    return presentBinding(org, set, role.id);
  });

  app.get(`${binding}/members/:memberId`, async (request) => presentMember(org, member(request)));

  app.delete(`${binding}/members/:memberId`, async (request, reply) => {
    take(org, callFor(request), member(request));
    return reply.code(204).send();
  });
};

function findSet(org: Org, idOrLabel: string): ResourceSet {
  const found = [...org.resourceSets.values()].find(({ id, label }) => id === idOrLabel || label === idOrLabel);
  if (found === undefined) throw notFound(idOrLabel, "ResourceSet");
  return found;
}

function named(org: Org, request: FastifyRequest, ownId?: string): { label: string; description: string } {
  const body = objectBody(request);
  const label = textPart(body, "label") ?? "";
  if (label.trim() === "") throw invalid("label", "label: The field cannot be left blank");
  if ([...org.resourceSets.values()].some((set) => set.label === label && set.id !== ownId))
    throw invalid("label", "label: An object with this field already exists in the current organization");
  return { label, description: textPart(body, "description") ?? "" };
}

/** A resource by its address or name (ORN). Throws E0000001 for anything else. */
function resourceOf(org: Org, named: string, conditions?: Record<string, unknown>): SetResource {
  const path = /\/api\/v1\/(.+)$/.exec(named)?.[1];
  if (path === undefined && !named.startsWith("orn:"))
    throw invalid("resources", "resources: The value must be the address or the ORN of a resource");
  const [kind = "", id, part] = (path ?? "").split("/");
  const area = kind === "apps" ? "idp" : "directory";
  const tail = [kind, id, part === undefined ? undefined : "contained_resources"].filter(Boolean).join(":");
  const now = org.now();
  return {
    ...{ id: newId("ire"), created: now, lastUpdated: now },
    orn: path === undefined ? named : `orn:okta:${area}:${ORG_ID}:${tail}`,
    href: path === undefined ? null : `${org.url}/api/v1/${path}`,
    ...(conditions !== undefined && { conditions }),
  };
}

function findResource(set: ResourceSet, id: string): SetResource {
  const found = set.resources.find((one) => one.id === id);
  if (found === undefined) throw notFound(id, "ResourceSetResource");
  return found;
}

function assignmentsOver(org: Org, { id }: ResourceSet): RoleAssignment[] {
  return [...org.roles.values()].filter(({ custom }) => custom?.resourceSetId === id);
}

/** Gives a role over a set to the person or the group whose address this is. */
function give(org: Org, call: Call, set: ResourceSet, roleId: string, href: string): void {
  const [, kind, id = ""] = /\/api\/v1\/(users|groups)\/(\w+)$/.exec(href) ?? [];
  if (kind === undefined) throw invalid("members", "members: The value must be the address of a user or a group");
  const wanted = { type: "CUSTOM", roleId, resourceSetId: set.id };
  if (kind === "users") grantToUser(org, call, userById(org, id), wanted);
  else grantToGroup(org, call, findGroup(org, id), wanted);
  record(org, call, "iam.resourceset.bindings.add", [resourceSetTarget(set)]);
}

function take(org: Org, call: Call, role: RoleAssignment): void {
  const { assignmentType, assigneeId } = role;
  revokeRole(org, call, assignmentType === "USER" ? userById(org, assigneeId) : findGroup(org, assigneeId), role);
}

function setUrl(org: Org, { id }: ResourceSet): string {
  return `${org.url}${PATH}/${id}`;
}

function present(org: Org, set: ResourceSet): Record<string, unknown> {
  const { resources: _, ...shown } = set;
  const self = setUrl(org, set);
  const _links = {
    self: { href: self },
    resources: { href: `${self}/resources` },
    bindings: { href: `${self}/bindings` },
  };
  return { ...shown, _links };
}

function presentResource(org: Org, set: ResourceSet, { href, ...resource }: SetResource): Record<string, unknown> {
  const own = { href: `${setUrl(org, set)}/resources/${resource.id}` };
  return { ...resource, _links: { ...(href !== null && { self: { href } }), resource: own } };
}

function presentBinding(org: Org, set: ResourceSet, roleId: string): Record<string, unknown> {
  const self = setUrl(org, set);
  const bindings = `${self}/bindings`;
  return {
    _links: { self: { href: `${bindings}/${roleId}` }, bindings: { href: bindings }, "resource-set": { href: self } },
  };
}

function presentMember(org: Org, { id, created, lastUpdated, assignmentType, assigneeId }: RoleAssignment) {
  const collection = assignmentType === "USER" ? "users" : "groups";
  return { id, created, lastUpdated, _links: { self: { href: `${org.url}/api/v1/${collection}/${assigneeId}` } } };
}
