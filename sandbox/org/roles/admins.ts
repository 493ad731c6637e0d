import { groupIdsOf } from "../membership.ts";
import type { Org } from "../org.ts";

/** Whether a person (directly or through a group) or a service app holds SUPER_ADMIN. */
export function isSuperAdmin(org: Org, userId: string): boolean {
  if (org.serviceApps.get(userId)?.roles.includes("SUPER_ADMIN")) return true;
  return [userId, ...groupIdsOf(org, userId)].some((assignee) =>
    org.rolesOfAssignee
      .of(assignee)
      .all()
      .some((id) => org.roles.get(id)?.type === "SUPER_ADMIN"),
  );
}
