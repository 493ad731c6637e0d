import { pathText, queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { GroupRule, User } from "../../model.ts";
import { addMember, removeMember } from "../../org/groups/change-membership.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import { memberIds, membershipOf } from "../../org/membership.ts";
import { notFound } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { userById } from "../../org/users/find-user.ts";
import type { Resource } from "../parts.ts";
import { presentListedUser } from "../users/present-user.ts";

const PAGE = 1_000;

/** `/groups/{groupId}/users` and what is below it. */
export const members: Resource = (app, { org }) => {
  app.get("/api/v1/groups/:groupId/users", async (request, reply) => {
    const group = findGroup(org, pathText(request, "groupId"));
    const limit = pageLimit(request, PAGE, PAGE);
    const withRules = queryText(request, "expand") === "group-rules";
    const ids = memberIds(org, group.id).after(pageCursor(request, "00u"), limit + 1);
    const { page, next } = cutPage(ids, limit, (id) => id);
    // Okta leaves this one expand out of the next link, others not.
    setLinks(org, request, reply, { next, defaults: { limit }, dropped: withRules ? ["expand"] : [] });
    return page.map((id) => ({
      ...presentListedUser(org, org.users.get(id) as User),
      ...(withRules && { _embedded: { "group-rules": rulesBehind(org, group.id, id) } }),
    }));
  });

  app.put("/api/v1/groups/:groupId/users/:userId", async (request, reply) => {
    const group = findGroup(org, pathText(request, "groupId"));
    addMember(org, callFor(request), group, userById(org, pathText(request, "userId")));
    return reply.code(204).send();
  });

  app.delete("/api/v1/groups/:groupId/users/:userId", async (request, reply) => {
    const group = findGroup(org, pathText(request, "groupId"));
    removeMember(org, callFor(request), group, userById(org, pathText(request, "userId")));
    return reply.code(204).send();
  });

  app.get("/api/v1/groups/:groupId/users/:userId/group-rules", async (request) => {
    const group = findGroup(org, pathText(request, "groupId"));
    const user = userById(org, pathText(request, "userId"));
    if (membershipOf(org, group.id, user.id) === undefined) throw notFound(user.id, "GroupMembership");
    return rulesBehind(org, group.id, user.id);
  });
};

/** The rules that made someone a member; an empty list says that it was done by hand. */
function rulesBehind(org: Org, groupId: string, userId: string): { id: string; name: string }[] {
  const ids = membershipOf(org, groupId, userId)?.ruleIds ?? [];
  const rules = ids.map((id) => org.rules.get(id)).filter((rule): rule is GroupRule => rule !== undefined);
  return rules.map(({ id, name }) => ({ id, name }));
}
