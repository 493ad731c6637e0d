import type { App } from "#sandbox/model.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { directoryGroups } from "#sandbox/seed/groups/directory.ts";
import { handGroups } from "#sandbox/seed/groups/by-hand.ts";
import { makeConsoleGroups } from "#sandbox/seed/groups/console.ts";
import { GroupMaker } from "#sandbox/seed/groups/maker.ts";
import { ruleGroups } from "#sandbox/seed/groups/by-rule.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** The built-in group. Every person is in it without a membership of their own, and nobody can be taken out. */
export const EVERYONE = "Everyone";

/** The groups that carry admin roles, so that some people are administrators through a group. */
export const ADMIN_GROUPS = { helpDesk: "Service Desk Leads", readOnly: "Compliance Reviewers" } as const;

/** Makes every group, rule and membership. `directory` is the app that owns the imported groups. */
export function makeGroups(people: Person[], directory: App, seed: number, now: number): GroupMaker {
  const maker = new GroupMaker(new Dice(seed, "groups"), now);
  maker.group(EVERYONE, "All users in your organization", "BUILT_IN");
  makeConsoleGroups(maker, people);
  ruleGroups(maker, people);
  handGroups(maker, people);
  directoryGroups(maker, people, directory);

  const active = people.filter(({ user, part }) => user.status === "ACTIVE" && !part);
  const leads = active.filter(({ department, level }) => department.name === "IT" && level !== "member");
  const reviewers = active.filter(({ department }) => department.name === "Legal");
  maker.direct(ADMIN_GROUPS.helpDesk, "Lead the service desk", leads.slice(0, 6));
  maker.direct(ADMIN_GROUPS.readOnly, "Read everything, change nothing", reviewers.slice(0, 4));
  return maker;
}
