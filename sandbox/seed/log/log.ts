import type { LogEvent, OrgData } from "#sandbox/model.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { DAY } from "#sandbox/seed/moments.ts";
import { accountChanges } from "#sandbox/seed/log/accounts.ts";
import { appsByUser } from "#sandbox/seed/log/apps-of.ts";
import { lastAdditions, roleGrants } from "#sandbox/seed/log/group-changes.ts";
import { lockOuts } from "#sandbox/seed/log/lock-outs.ts";
import { signIns } from "#sandbox/seed/log/sign-ins.ts";
import { toEvent, type Sketch } from "#sandbox/seed/log/sketch.ts";
import type { Stage } from "#sandbox/seed/log/stage.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** Okta keeps ninety days of System Log. */
const RETENTION_DAYS = 90;

/** No log is longer than this, however large the org. */
const MOST_EVENTS = 60_000;

/**
 * Ninety days of System Log that agree with the rest of the data: what an account's dates, factors, assignments and
 * memberships tell happened, was logged at that moment. In an org too large for `MOST_EVENTS` the log tells whole
 * stories of some people, of everyone in an unusual state first, and nothing of the others.
 */
export function makeLog(people: Person[], data: Omit<OrgData, "log">, seed: number, now: number): LogEvent[] {
  const dice = new Dice(seed, "log");
  const byId = new Map(people.map((person) => [person.user.id, person]));
  const personOf = (userId: string) => byId.get(userId);
  const stage: Stage = {
    dice,
    now,
    since: now - RETENTION_DAYS * DAY,
    admins: administrators(data, personOf),
    appsOf: appsByUser(data),
    appById: new Map(data.apps.map((app) => [app.id, app])),
    appUsersOf: Map.groupBy(data.appUsers, ({ userId }) => userId),
    factorsOf: Map.groupBy(data.factors, ({ userId }) => userId),
    adminOrigin: new Map(),
  };

  const sketches: Sketch[] = [
    ...lastAdditions(stage, data.groups, data.memberships, personOf),
    ...roleGrants(stage, data.roles, personOf),
  ];
  const [unusual, ordinary] = [[], []] as [Person[], Person[]];
  for (const person of people) (person.part || person.user.status !== "ACTIVE" ? unusual : ordinary).push(person);
  for (const person of [...unusual, ...dice.shuffled(ordinary)]) {
    const story = [...accountChanges(stage, person), ...lockOuts(stage, person), ...signIns(stage, person)];
    if (sketches.length + story.length > MOST_EVENTS) break;
    sketches.push(...story);
  }
  return sketches.sort((a, b) => a.at - b.at).map((sketch) => toEvent(sketch, dice));
}

/** Who holds an admin role directly and can act; without the service account, whose changes go through the API. */
function administrators(data: Omit<OrgData, "log">, personOf: (userId: string) => Person | undefined): Person[] {
  return data.roles
    .filter(({ assignmentType, type }) => assignmentType === "USER" && type !== "READ_ONLY_ADMIN")
    .flatMap(({ assigneeId }) => personOf(assigneeId) ?? [])
    .filter(({ kind }) => kind !== "service");
}
