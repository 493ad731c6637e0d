import { objectBody, pathText, textPart } from "../../http/input.ts";
import { cutPage, pageLimit, setLinks } from "../../http/paging.ts";
import { queryText } from "../../http/input.ts";
import type { GroupOwner } from "../../model.ts";
import { addOwner, removeOwner } from "../../org/groups/change-owners.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import type { Resource } from "../parts.ts";

const PAGE = 1_000;

/** `/groups/{groupId}/owners`: who looks after a group. Okta's catalogue of events has none for it. */
export const owners: Resource = (app, { org }) => {
  app.get("/api/v1/groups/:groupId/owners", async (request, reply) => {
    const group = findGroup(org, pathText(request, "groupId"));
    const limit = pageLimit(request, PAGE, PAGE);
    const after = queryText(request, "after") ?? "";
    const rows = [...org.groupOwners.values()].filter(({ groupId, id }) => groupId === group.id && id > after);
    const sorted = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    const { page, next } = cutPage(sorted, limit, ({ id }) => id);
    setLinks(org, request, reply, { next, defaults: { limit }, onlyPages: true });
    return page.map(present);
  });

  app.post("/api/v1/groups/:groupId/owners", async (request, reply) => {
    const group = findGroup(org, pathText(request, "groupId"));
    const body = objectBody(request);
    const owner = addOwner(org, group, { id: textPart(body, "id"), type: textPart(body, "type") });
    return reply.code(201).send(present(owner));
  });

  app.delete("/api/v1/groups/:groupId/owners/:ownerId", async (request, reply) => {
    removeOwner(org, findGroup(org, pathText(request, "groupId")), pathText(request, "ownerId"));
    return reply.code(204).send();
  });
};

function present({ id, type, displayName, lastUpdated }: GroupOwner): object {
  return { id, type, resolved: true, originId: null, originType: "OKTA_DIRECTORY", displayName, lastUpdated };
}
