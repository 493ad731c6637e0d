import { config } from "#lib/config/env.ts";
import { OktaError } from "#lib/okta/error.ts";
import { roleOfGroups } from "#lib/policy/role-of-groups.ts";
import { runtime } from "#lib/runtime.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { getUser } from "#lib/services/users/get.ts";
import { remember } from "#lib/utils/remember.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

/** Short enough that somebody demoted at Okta is out within a minute, long enough to spare the rate limit. */
const BELIEVED_FOR_MS = 30_000;
/** States in which Okta itself would let somebody sign in. */
const MAY_SIGN_IN: readonly UserStatus[] = ["ACTIVE", "PASSWORD_EXPIRED", "RECOVERY"];

type Roles = ReturnType<typeof remember<Role | null>>;
// One for the process, since each of Next's bundles has a copy of this module: all of them must forget a role together.
const holder = globalThis as { gatehouseRoles?: Roles };
const roles: Roles = (holder.gatehouseRoles ??= remember<Role | null>(BELIEVED_FOR_MS));

/**
 * The role somebody has in this console, from their Okta groups, at most half a minute old. `null`: no role, or
 * Okta no longer lets them sign in.
 * @throws OktaError when Okta cannot be asked: nobody gets in on an old answer
 */
export function currentRole(userId: string): Promise<Role | null> {
  return roles.get(userId, () => readRole(userId));
}

/** As `currentRole`, but asked anew: for the moment of signing in. */
export function freshRole(userId: string): Promise<Role | null> {
  roles.forget(userId);
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
