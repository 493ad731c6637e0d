import type { AppGroup, AppUser, Group } from "#sandbox/model.ts";
import { CONSOLE_APP_LABEL, type MadeApp } from "#sandbox/seed/apps/apps.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { stamp, wholeSecond } from "#sandbox/seed/moments.ts";
import { consoleGroups } from "#sandbox/seed/groups/console.ts";
import { EVERYONE } from "#sandbox/seed/groups/groups.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** The names of the groups an app is assigned to. */
function groupNames({ kind }: MadeApp): string[] {
  if (kind.label === CONSOLE_APP_LABEL) return Object.values(consoleGroups);
  const { everyone, departments = [], group } = kind.audience;
  return [...(everyone ? [EVERYONE] : []), ...departments, ...(group ? [group] : [])];
}

/** Assigns apps to groups, in the order of the apps' audiences. */
export function assignToGroups(apps: MadeApp[], groups: Group[]): AppGroup[] {
  const byName = new Map(groups.map((group) => [group.profile.name, group]));
  return apps.flatMap((made) =>
    groupNames(made).map((name, priority) => {
      const group = byName.get(name);
      if (!group) throw new Error(`${made.kind.label} is meant for the group ${name}, which the org does not have.`);
      return { appId: made.app.id, groupId: group.id, priority, lastUpdated: made.app.lastUpdated };
    }),
  );
}

/**
 * Assigns apps to people one by one. Nobody deactivated has an assignment: Okta takes those away. Imported people are
 * assigned to the directory they come from.
 */
export function assignToPeople(apps: MadeApp[], people: Person[], seed: number, now: number): AppUser[] {
  const dice = new Dice(seed, "app users");
  const present = people.filter(({ user }) => user.status !== "DEPROVISIONED");
  return apps.flatMap(({ app, kind }) => {
    const share = kind.audience.direct ?? 0;
    const chosen =
      kind.name === "active_directory"
        ? present.filter(({ user }) => user.provider.type === "ACTIVE_DIRECTORY")
        : share > 0
          ? dice.some(present, Math.ceil(present.length * share))
          : [];
    return chosen.map(({ user }) => {
      const earliest = Math.max(Date.parse(app.created), Date.parse(user.created));
      const created = stamp(wholeSecond(earliest + (now - earliest) * dice.fraction()));
      const { login, email, firstName, lastName } = user.profile;
      return {
        appId: app.id,
        userId: user.id,
        created,
        lastUpdated: created,
        userName: kind.name === "active_directory" ? login : email,
        profile: kind.features?.includes("PUSH_NEW_USERS") ? { email, firstName, lastName } : {},
      };
    });
  });
}
