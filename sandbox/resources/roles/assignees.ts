import { cutPage, pageCursor, pageLimit } from "../../http/paging.ts";
import type { Org } from "../../org/org.ts";
import type { Resource } from "../parts.ts";

/** The page size that Okta's API reference names for this list. */
const PAGE = 100;
const MOST = 200;

/**
 * `/iam/assignees/users`: everyone who has an admin role of their own. Its next link stands in the body, not in a
 * header. People who have a role through a group only are left out, since no source says that they are in.
 */
export const assignees: Resource = (app, { org }) => {
  app.get("/api/v1/iam/assignees/users", async (request) => {
    const limit = pageLimit(request, PAGE, MOST);
    const after = pageCursor(request, "00u") ?? "";
    const ids = [...new Set(holders(org))].toSorted();
    const rest = ids.filter((id) => id > after).slice(0, limit + 1);
    const { page, next } = cutPage(rest, limit, (id) => id);
    const value = page.map((id) => present(org, id));
    // Nothing is said of links on the last page (recorded).
    return next === undefined ? { value } : { value, _links: { next: { href: nextHref(org, next, limit) } } };
  });
};

function holders(org: Org): string[] {
  return [...org.roles.values()].filter((role) => role.assignmentType === "USER").map((role) => role.assigneeId);
}

function nextHref(org: Org, after: string, limit: number): string {
  return `${org.url}/api/v1/iam/assignees/users?${new URLSearchParams({ after, limit: String(limit) })}`;
}

function present(org: Org, id: string): Record<string, unknown> {
  const href = `${org.url}/api/v1/users/${id}`;
  return {
    id,
    orn: `orn:okta:directory:sandbox:users:${id}`,
    _links: { self: { href }, roles: { href: `${href}/roles` } },
  };
}
