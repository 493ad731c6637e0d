import type { DemoPerson, OrgData } from "#sandbox/model.ts";
import { makeApps } from "#sandbox/seed/apps/apps.ts";
import { makeAppSchemas } from "#sandbox/seed/apps/app-schemas.ts";
import { assignToGroups, assignToPeople } from "#sandbox/seed/apps/assignments.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { makeFactors } from "#sandbox/seed/factors/factors.ts";
import { makeGroups } from "#sandbox/seed/groups/groups.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { demoPeople } from "#sandbox/seed/people/cast.ts";
import { makeLog } from "#sandbox/seed/log/log.ts";
import { makePeople } from "#sandbox/seed/people/people.ts";
import { makeRoles } from "#sandbox/seed/roles.ts";
import { makeSettings } from "#sandbox/seed/settings/settings.ts";

/** The sizes an org can be generated in, in people. */
const SIZES = { least: 50, most: 100_000 } as const;

/**
 * Makes an invented company's org: people, groups, rules, apps, factors, administrators and ninety days of System Log.
 * The same `people`, `seed` (a whole number) and `now` give the same org to the last character. `orgUrl` (no slash at
 * its end) stands in the links of the apps; `consoleClientId` is what the console signs people in as. Throws a
 * RangeError when `people` is not within `SIZES`.
 */
export function generateOrg(options: {
  people: number;
  seed: number;
  now?: Date;
  orgUrl: string;
  consoleClientId?: string;
}): {
  data: OrgData;
  demoPeople: DemoPerson[];
} {
  const { people: count, seed, orgUrl, consoleClientId } = options;
  if (!Number.isInteger(count) || count < SIZES.least || count > SIZES.most) {
    throw new RangeError(`An org has ${SIZES.least} to ${SIZES.most} people, not ${count}.`);
  }
  const madeAt = options.now ?? new Date();
  const now = madeAt.getTime();
  const defaultUserTypeId = oktaId(new Dice(seed, "user type"), "oty");

  const people = makePeople(count, seed, now, defaultUserTypeId);
  const { directory, apps } = makeApps({ seed, now, orgUrl, consoleClientId });
  const { groups, rules, memberships } = makeGroups(people, directory, seed, now);
  const apiTokenOwner = people.find(({ part }) => part === "apiTokenOwner");
  if (!apiTokenOwner) throw new Error("The generated org has no owner for its API token.");

  const factors = makeFactors(people, seed);
  const adminId = apiTokenOwner.user.id;
  const settings = makeSettings({ people, groups, apps, factors, defaultUserTypeId, adminId, seed, now });
  const data: Omit<OrgData, "log"> = {
    madeAt: madeAt.toISOString(),
    apiTokenOwnerId: adminId,
    defaultUserTypeId,
    users: people.map(({ user }) => user),
    groups,
    memberships: memberships.list(),
    rules,
    apps: apps.map(({ app }) => app),
    appUsers: assignToPeople(apps, people, seed, now),
    appGroups: assignToGroups(apps, groups),
    factors,
    roles: makeRoles(people, groups, seed),
    ...settings,
    schemas: [...settings.schemas, ...makeAppSchemas(apps)],
  };
  return { data: { ...data, log: makeLog(people, data, seed, now) }, demoPeople: demoPeople() };
}
