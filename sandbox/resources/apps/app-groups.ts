import type { FastifyRequest } from "fastify";
import { objectPart, optionalBody, pathText, queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { App, AppGroup, Group } from "../../model.ts";
import { assignGroup, unassignGroup } from "../../org/apps/change-app.ts";
import { findApp } from "../../org/apps/find-app.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import { invalid, notFound, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { pairKey } from "../../org/org.ts";
import { presentGroup } from "../groups/present-group.ts";
import type { Resource } from "../parts.ts";
import { presentApp, presentGroupAssignment } from "./present-app.ts";

const PAGE = 20;
const MOST = 200;

/** `/apps/{appId}/groups`, and from the group's side `/groups/{groupId}/apps`. */
export const appGroups: Resource = (app, { org }) => {
  app.get("/api/v1/apps/:appId/groups", async (request, reply) => {
    const found = findApp(org, pathText(request, "appId"));
    const limit = pageLimit(request, PAGE, MOST);
    const q = queryText(request, "q")?.toLowerCase();
    const ids = org.groupsOfApp.of(found.id).after(pageCursor(request, "00g"), Infinity);
    const matching = ids.filter(
      (id) => q === undefined || org.groups.get(id)?.profile.name.toLowerCase().startsWith(q),
    );
    const { page, next } = cutPage(matching, limit, (id) => id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page.map((id) => present(org, request, org.appGroups.get(pairKey(found.id, id)) as AppGroup));
  });

  app.get("/api/v1/apps/:appId/groups/:groupId", async (request) => {
    const { found, group } = requested(org, request);
    const assignment = org.appGroups.get(pairKey(found.id, group.id));
    if (assignment === undefined) throw notFound(group.id, "ApplicationGroupAssignment");
    return present(org, request, assignment);
  });

  app.put("/api/v1/apps/:appId/groups/:groupId", async (request) => {
    const { found, group } = requested(org, request);
    const body = optionalBody(request);
    const { priority } = body;
    const profile = objectPart(body, "profile");
    if (priority !== undefined && !Number.isInteger(priority))
      throw invalid("priority", "priority: The value must be of type integer");
    return presentGroupAssignment(
      org,
      assignGroup(org, callFor(request), found, group, { priority: priority as number | undefined, profile }),
    );
  });

  app.patch("/api/v1/apps/:appId/groups/:groupId", async (request) => {
    const { found, group } = requested(org, request);
    const former = org.appGroups.get(pairKey(found.id, group.id));
    if (former === undefined) throw notFound(group.id, "ApplicationGroupAssignment");
    return presentGroupAssignment(org, assignGroup(org, callFor(request), found, group, patched(request, former)));
  });

  app.delete("/api/v1/apps/:appId/groups/:groupId", async (request, reply) => {
    const { found, group } = requested(org, request);
    unassignGroup(org, callFor(request), found, group);
    return reply.code(204).send();
  });

  app.get("/api/v1/groups/:groupId/apps", async (request, reply) => {
    const group = findGroup(org, pathText(request, "groupId"));
    const limit = pageLimit(request, PAGE, MOST);
    const ids = org.appsOfGroup.of(group.id).after(pageCursor(request, "0oa"), limit + 1);
    const { page, next } = cutPage(ids, limit, (id) => id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page.map((id) => presentApp(org, org.apps.get(id) as App));
  });
};

/**
 * The priority and the attributes that a JSON Patch sets. Throws E0000003, and E0000001 for anything else it would
 * change.
 */
function patched(request: FastifyRequest, former: AppGroup): { priority?: number; profile: Record<string, unknown> } {
  if (!Array.isArray(request.body)) throw refusal("E0000003");
  const changed: { priority?: number; profile: Record<string, unknown> } = { profile: { ...former.profile } };
  for (const { op, path, value } of request.body as { op?: unknown; path?: unknown; value?: unknown }[]) {
    if (op !== "replace" && op !== "add") throw invalid("op", "op: Only replace is supported");
    const [, attribute] = /^\/profile\/(\w+)$/.exec(String(path)) ?? [];
    if (attribute !== undefined) changed.profile[attribute] = value;
    if (path !== "/priority") continue;
    if (!Number.isInteger(value)) throw invalid("priority", "priority: The value must be of type integer");
    changed.priority = value as number;
  }
  return changed;
}

function requested(org: Org, request: FastifyRequest): { found: App; group: Group } {
  return { found: findApp(org, pathText(request, "appId")), group: findGroup(org, pathText(request, "groupId")) };
}

function present(org: Org, request: FastifyRequest, assignment: AppGroup): object {
  if (queryText(request, "expand") !== "group") return presentGroupAssignment(org, assignment);
  const group = presentGroup(org, org.groups.get(assignment.groupId) as Group);
  return { ...presentGroupAssignment(org, assignment), _embedded: { group } };
}
