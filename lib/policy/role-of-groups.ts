import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** Strongest first: somebody in several groups has the strongest of their roles. */
const BY_STRENGTH: readonly Role[] = ["owner", "admin", "auditor", "helpdesk"];

/** The role that membership of these Okta groups gives; `null` for none. */
export function roleOfGroups(groupNames: readonly string[], roleGroups: Record<Role, string>): Role | null {
  return BY_STRENGTH.find((role) => groupNames.includes(roleGroups[role])) ?? null;
}
