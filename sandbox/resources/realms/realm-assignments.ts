import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, textPart } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { RealmAssignment } from "../../model-settings.ts";
import { newId } from "../../org/ids.ts";
import { invalid } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import type { RealmAssignmentInput } from "../../org/realms/assignments.ts";
import {
  createRealmAssignment,
  deleteRealmAssignment,
  findRealmAssignment,
  replaceRealmAssignment,
  runRealmAssignment,
  setRealmAssignmentStatus,
} from "../../org/realms/assignments.ts";
import { findRealm } from "../../org/realms/find-realm.ts";
import type { Resource } from "../parts.ts";

const PAGE = 20;
const MOST = 200;
const PATH = "/api/v1/realm-assignments";

/** `/realm-assignments`: the rules that put people into realms, and their execution, which ends at once here. */
export const realmAssignments: Resource = (app, { org }) => {
  const operations: Record<string, unknown>[] = [];
  const requested = (request: FastifyRequest) => findRealmAssignment(org, pathText(request, "assignmentId"));

  app.get(PATH, async (request, reply) => {
    const limit = pageLimit(request, PAGE, MOST);
    const ids = org.realmAssignments.keys.after(pageCursor(request, "rul"), limit + 1);
    const { page, next } = cutPage(ids, limit, (id) => id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page.map((id) => present(org, findRealmAssignment(org, id)));
  });

  app.post(PATH, async (request, reply) =>
    reply.code(201).send(present(org, createRealmAssignment(org, assignmentInput(request)))),
  );

  app.get(`${PATH}/operations`, async (request, reply) => {
    const limit = pageLimit(request, PAGE, MOST);
    setLinks(org, request, reply, { defaults: { limit } });
    return operations.slice(-limit);
  });

  app.post(`${PATH}/operations`, async (request, reply) => {
    const id = textPart(objectBody(request), "assignmentId");
    if (id === undefined) throw invalid("assignmentId", "assignmentId: The field cannot be left blank");
    const operation = execute(org, findRealmAssignment(org, id));
    operations.push(operation);
    return reply.code(201).send(operation);
  });

  app.get(`${PATH}/:assignmentId`, async (request) => present(org, requested(request)));

  app.put(`${PATH}/:assignmentId`, async (request) =>
    present(org, replaceRealmAssignment(org, requested(request), assignmentInput(request))),
  );

  app.delete(`${PATH}/:assignmentId`, async (request, reply) => {
    deleteRealmAssignment(org, requested(request));
    return reply.code(204).send();
  });

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`${PATH}/:assignmentId/lifecycle/${verb}`, async (request, reply) => {
      setRealmAssignmentStatus(org, requested(request), status);
      return reply.code(204).send();
    });
};

function assignmentInput(request: FastifyRequest): RealmAssignmentInput {
  const body = objectBody(request);
  const conditions = objectPart(body, "conditions") ?? {};
  return {
    name: textPart(body, "name") ?? "",
    priority: typeof body.priority === "number" ? body.priority : undefined,
    conditions,
    expression: textPart(objectPart(conditions, "expression") ?? {}, "value"),
    realmId: textPart(objectPart(objectPart(body, "actions") ?? {}, "assignUserToRealm") ?? {}, "realmId"),
  };
}

function execute(org: Org, assignment: RealmAssignment): Record<string, unknown> {
  const { id, name, conditions, actions } = assignment;
  const { realmId } = actions.assignUserToRealm;
  const started = org.now();
  const numUserMoved = runRealmAssignment(org, assignment);
  const operationId = newId("rre");
  return {
    id: operationId,
    type: "realm:assignment",
    status: "COMPLETED",
    created: started,
    started,
    completed: org.now(),
    realmId,
    realmName: findRealm(org, realmId).profile.name,
    assignmentOperation: { configuration: { id, name, conditions, actions } },
    numUserMoved,
    _links: { self: { href: `${org.url}${PATH}/operations/${operationId}` } },
  };
}

function present(org: Org, assignment: RealmAssignment): Record<string, unknown> {
  const self = { rel: "self", href: `${org.url}${PATH}/${assignment.id}`, method: "GET" };
  return { ...assignment, domains: assignment.domains ?? [], _links: { self } };
}
