import type { Group, OrgData, RoleAssignment } from "#sandbox/model.ts";
import type { Sketch } from "#sandbox/seed/log/sketch.ts";
import { remembered, someAdmin, type Stage } from "#sandbox/seed/log/stage.ts";
import type { Person } from "#sandbox/seed/people/person.ts";
import { groupTarget, userTarget } from "#sandbox/org/targets.ts";

/** For every group with members put in by hand: who was the last of them, at the moment the group remembers. */
export function lastAdditions(
  stage: Stage,
  groups: Group[],
  memberships: OrgData["memberships"],
  personOf: (userId: string) => Person | undefined,
): Sketch[] {
  const byHand = Map.groupBy(
    memberships.filter(({ membership }) => membership.direct),
    ({ groupId }) => groupId,
  );
  return groups.flatMap((group): Sketch[] => {
    const at = remembered(stage, group.lastMembershipUpdated);
    const last = byHand.get(group.id)?.at(-1);
    const person = last && personOf(last.userId);
    if (at === null || !person || group.type !== "OKTA_GROUP") return [];
    const targets = [userTarget(person.user), groupTarget(group)];
    const uri = `/api/v1/groups/${group.id}/users/${person.user.id}`;
    return [{ at, type: "group.user_membership.add", ...someAdmin(stage, person), targets, uri }];
  });
}

/** The administrators who were made so in the time the log keeps. */
export function roleGrants(
  stage: Stage,
  roles: RoleAssignment[],
  personOf: (userId: string) => Person | undefined,
): Sketch[] {
  return roles.flatMap((role): Sketch[] => {
    const at = remembered(stage, role.created);
    const person = role.assignmentType === "USER" ? personOf(role.assigneeId) : undefined;
    if (at === null || !person) return [];
    const debug = { privilegeGranted: role.label };
    const targets = [userTarget(person.user)];
    const uri = `/api/internal/administrators/${person.user.id}`;
    return [{ at, type: "user.account.privilege.grant", ...someAdmin(stage, person), targets, uri, debug }];
  });
}
