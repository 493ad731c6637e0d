import { groupIdsOf } from "../membership.ts";
import type { Org } from "../org.ts";

/** Whether somebody holds SUPER_ADMIN, directly or through a group. */
export function isSuperAdmin(org: Org, userId: string): boolean {
  return [userId, ...groupIdsOf(org, userId)].some((assignee) =>
    org.rolesOfAssignee
      .of(assignee)
      .all()
      .some((id) => org.roles.get(id)?.type === "SUPER_ADMIN"),
  );
}
