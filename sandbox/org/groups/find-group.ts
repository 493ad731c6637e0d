import type { Group } from "../../model.ts";
import { notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";

/** A group by id. Throws E0000007. */
export function findGroup(org: Org, id: string): Group {
  const group = org.groups.get(id);
  if (group === undefined) throw notFound(id, "UserGroup");
  return group;
}
