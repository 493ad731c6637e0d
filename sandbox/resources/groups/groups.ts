import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryText } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { createGroup, deleteGroup, replaceGroup } from "../../org/groups/change-group.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Resource } from "../parts.ts";
import { listGroups } from "./list-groups.ts";
import { groupStats, presentGroup } from "./present-group.ts";

/** `/groups` and `/groups/{groupId}`. */
export const groups: Resource = (app, parts) => {
  const { org } = parts;

  app.get("/api/v1/groups", async (request, reply) => listGroups(parts, request, reply));

  app.post("/api/v1/groups", async (request) =>
    presentGroup(org, createGroup(org, callFor(request), profileInput(request))),
  );

  app.get("/api/v1/groups/:groupId", async (request) => {
    const group = findGroup(org, pathText(request, "groupId"));
    const stats = queryText(request, "expand") === "stats" ? { _embedded: { stats: groupStats(org, group) } } : {};
    return { ...presentGroup(org, group), ...stats };
  });

  app.put("/api/v1/groups/:groupId", async (request) => {
    const group = findGroup(org, pathText(request, "groupId"));
    return presentGroup(org, replaceGroup(org, callFor(request), group, profileInput(request)));
  });

  app.delete("/api/v1/groups/:groupId", async (request, reply) => {
    deleteGroup(org, callFor(request), findGroup(org, pathText(request, "groupId")));
    return reply.code(204).send();
  });
};

function profileInput(request: FastifyRequest): Record<string, unknown> {
  const profile = objectPart(objectBody(request), "profile");
  if (profile === undefined) throw refusal("E0000003");
  return profile;
}
