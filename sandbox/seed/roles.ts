import type { Group, RoleAssignment } from "#sandbox/model.ts";
import { LABELS, roleId } from "#sandbox/org/roles/change-roles.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { ADMIN_GROUPS } from "#sandbox/seed/groups/groups.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/**
 * The org's administrators: the owner and the token's service account are super admins, the first few of IT hold the
 * rest, and two roles are held through groups.
 */
export function makeRoles(people: Person[], groups: Group[], seed: number): RoleAssignment[] {
  const dice = new Dice(seed, "roles");
  const assign = (type: string, assignmentType: "USER" | "GROUP", assignee: Person["user"] | Group) => ({
    id: roleId(type, assignmentType, (prefix) => oktaId(dice, prefix)),
    type,
    label: LABELS[type] as string,
    status: "ACTIVE" as const,
    created: assignee.lastUpdated,
    lastUpdated: assignee.lastUpdated,
    assignmentType,
    assigneeId: assignee.id,
  });
  const superAdmins = people.filter(({ part }) => part === "owner" || part === "apiTokenOwner");
  const it = people.filter(
    ({ user, part, kind, department }) =>
      user.status === "ACTIVE" && !part && kind === "employee" && department.name === "IT",
  );
  const direct = ["SUPER_ADMIN", "USER_ADMIN", "HELP_DESK_ADMIN", "READ_ONLY_ADMIN", "APP_ADMIN", "ORG_ADMIN"] as const;
  const named = (name: string) => groups.filter(({ profile }) => profile.name === name);
  return [
    ...superAdmins.map(({ user }) => assign("SUPER_ADMIN", "USER", user)),
    ...direct.flatMap((type, index) => it.slice(index, index + 1).map(({ user }) => assign(type, "USER", user))),
    ...it.slice(direct.length, direct.length + 2).map(({ user }) => assign("HELP_DESK_ADMIN", "USER", user)),
    ...named(ADMIN_GROUPS.helpDesk).map((group) => assign("HELP_DESK_ADMIN", "GROUP", group)),
    ...named(ADMIN_GROUPS.readOnly).map((group) => assign("READ_ONLY_ADMIN", "GROUP", group)),
  ];
}
