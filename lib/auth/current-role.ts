import { config } from "#lib/config/env.ts";
import { OktaError } from "#lib/okta/error.ts";
import { runtime } from "#lib/runtime.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { getUser } from "#lib/services/users/get.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

/** States in which Okta itself would let someone sign in. */
const MAY_SIGN_IN: readonly UserStatus[] = ["ACTIVE", "PASSWORD_EXPIRED", "RECOVERY"];

/**
 * The role someone has in this console, from their Okta groups, at most half a minute old. `null`: no role, or
 * Okta no longer lets them sign in.
 * @throws OktaError when Okta cannot be asked: nobody gets in on an old answer
 */
export function currentRole(userId: string): Promise<Role | null> {
  return runtime().roles.get(userId, () => readRole(userId));
}

/** As `currentRole`, but asked again: for the moment of signing in. */
export function freshRole(userId: string): Promise<Role | null> {
  runtime().roles.forget(userId);
  return currentRole(userId);
}

async function readRole(userId: string): Promise<Role | null> {
  const { consoleOkta: okta } = runtime();
  try {
    const [user, groups] = await Promise.all([getUser(okta, { idOrLogin: userId }), listUserGroups(okta, { userId })]);
    if (!MAY_SIGN_IN.includes(user.status)) return null;
    return roleOfGroups(
      groups.map(({ profile }) => profile.name),
      config().roleGroups,
    );
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not-found") return null;
    throw error;
  }
}

/** Strongest first: someone in several groups has the strongest of their roles. */
const BY_STRENGTH: readonly Role[] = ["owner", "admin", "auditor", "helpdesk"];

/** The role that membership of these Okta groups gives; `null` for none. */
function roleOfGroups(groupNames: readonly string[], roleGroups: Record<Role, string>): Role | null {
  return BY_STRENGTH.find((role) => groupNames.includes(roleGroups[role])) ?? null;
}
