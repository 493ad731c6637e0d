import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { Group } from "../../model.ts";
import { groupIdsOf } from "../../org/membership.ts";
import { presentGroup } from "../groups/present-group.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "./find-requested.ts";

/** As many as the recorded `self` link says. */
const PAGE = 200;

/** `GET /users/{idOrLogin}/groups`. */
export const userGroups: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/groups", async (request, reply) => {
    const after = pageCursor(request, "00g") ?? "";
    const ids = groupIdsOf(org, requestedUser(org, request).id).toSorted();
    const limit = pageLimit(request, PAGE, PAGE);
    const rest = ids.filter((id) => id > after);
    const { page, next } = cutPage(rest, limit, (id) => id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page.map((id) => presentGroup(org, org.groups.get(id) as Group));
  });
};
