import type { Okta } from "#lib/okta/port.ts";
import { stateIs } from "#lib/policy/user-states.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { listUserRoles } from "#lib/services/roles/list-user-roles.ts";
import { listUserApps } from "#lib/services/users/apps.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { getUser } from "#lib/services/users/get.ts";
import { allUsers } from "#lib/services/users/list.ts";
import { BY_MANAGER, reportsOf } from "#lib/services/users/matching.ts";

/**
 * What a person who has left still has, and what still hangs on them.
 * @returns a sentence for each, none when nothing is left
 * @throws OktaError
 */
export async function whatIsLeft(okta: Okta, userId: string): Promise<string[]> {
  const [user, groups, apps, factors, roles] = await Promise.all([
    getUser(okta, { idOrLogin: userId }),
    listUserGroups(okta, { userId }),
    listUserApps(okta, { userId }),
    listFactors(okta, { userId }),
    listUserRoles(okta, { userId }),
  ]);
  const signsIn = user.status !== "SUSPENDED" && user.status !== "DEPROVISIONED";
  const reports = await whoNeedsAManager(okta, user);
  return [
    ...(signsIn ? [`Is ${stateIs(user.status)}.`] : []),
    ...reports,
    ...groups.filter(({ type }) => type !== "BUILT_IN").map(({ profile }) => `Is in the group “${profile.name}”.`),
    ...apps.map(({ label, _embedded }) =>
      _embedded?.user?.scope === "GROUP" ? `Has “${label}” through a group.` : `Has “${label}”.`,
    ),
    ...(factors.length > 0 ? [`Has ${factors.length === 1 ? "a factor" : `${factors.length} factors`}.`] : []),
    ...roles.map((role) => `Holds the admin role ${role.label ?? role.type}.`),
  ];
}

/**
 * Okta leaves it to the org what `managerId` holds: an id in some, in others a login. Those people are not named here but
 * found again: who is erased from this console's records is then not left in someone else's.
 */
async function whoNeedsAManager(okta: Okta, { id, profile: { login } }: OktaUser): Promise<string[]> {
  const reports = await Array.fromAsync(allUsers(okta, { search: reportsOf([id, login]) }));
  return [id, login].flatMap((manager) => {
    const { length } = reports.filter(({ profile }) => profile.managerId?.toLowerCase() === manager.toLowerCase());
    const people = length === 1 ? "one person" : `${length} people`;
    const way = `To give them another, search people for “${BY_MANAGER}${manager}”.`;
    return length > 0 ? [`Is still the manager of ${people}. ${way}`] : [];
  });
}
