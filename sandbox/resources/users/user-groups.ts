import { setLinks } from "../../http/paging.ts";
import type { Group } from "../../model.ts";
import { groupIdsOf } from "../../org/membership.ts";
import { presentGroup } from "../groups/present-group.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "./find-requested.ts";

/** `GET /users/{idOrLogin}/groups`: all of them in one answer. */
export const userGroups: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/groups", async (request, reply) => {
    const ids = groupIdsOf(org, requestedUser(org, request).id);
    setLinks(org, request, reply, {});
    return ids.map((id) => presentGroup(org, org.groups.get(id) as Group));
  });
};
