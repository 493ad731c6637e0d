import type { RequestedStep } from "#app/(console)/people/_components/steps/use-steps.ts";
import type { AppOfPerson, GroupOfPerson, PersonOverview } from "#lib/schemas/person.ts";
import { fieldTitle } from "#lib/utils/field-title.ts";

/** One thing that would make someone more like someone else. */
export type Step = RequestedStep & {
  /** What to know about it. */
  note: string | null;
  /** Why it cannot be done from here; `null` when it can. */
  whyNot: string | null;
  /** Picked unless the reader says otherwise: what gives, never what takes away. */
  suggested: boolean;
};

/** What two people have in common, and what would make the second like the first. */
export type Comparison = {
  groupsOfBoth: string[];
  appsOfBoth: string[];
  steps: Step[];
  /** Attributes that differ, for the reader to judge. */
  attributes: { name: string; like: string; person: string }[];
};

const itemsOf = <Item>(part: { ok: true; items: Item[] } | { ok: false }) => (part.ok ? part.items : []);

function addGroup(group: GroupOfPerson, { addToGroup }: PersonOverview): Step {
  const byRule = group.rules.length > 0;
  return {
    key: `add ${group.id}`,
    gives: true,
    what: "group",
    id: group.id,
    name: group.name,
    note: byRule ? "A group rule added the other person; this adds a member by hand." : group.description,
    whyNot: group.whyNotRemove ?? addToGroup.whyNot,
    suggested: !byRule,
  };
}

function removeGroup(group: GroupOfPerson, { removeFromGroup }: PersonOverview): Step {
  const byRule = group.rules.length > 0 ? "A group rule added them: remove them on the group’s page." : null;
  return {
    key: `remove ${group.id}`,
    gives: false,
    what: "group",
    id: group.id,
    name: group.name,
    note: group.description,
    whyNot: group.whyNotRemove ?? byRule ?? removeFromGroup.whyNot,
    suggested: false,
  };
}

function through({ throughGroups }: AppOfPerson): string {
  return throughGroups.map(({ name }) => `“${name}”`).join(" and ") || "a group";
}

function assignApp(app: AppOfPerson, { assignApp: offer }: PersonOverview): Step {
  return {
    key: `assign ${app.id}`,
    gives: true,
    what: "app",
    id: app.id,
    name: app.label,
    note: null,
    whyNot: app.direct
      ? app.status === "ACTIVE"
        ? offer.whyNot
        : "The app is inactive."
      : `Comes with ${through(app)}.`,
    suggested: app.direct,
  };
}

function removeApp(app: AppOfPerson, { removeApp: offer }: PersonOverview): Step {
  return {
    key: `unassign ${app.id}`,
    gives: false,
    what: "app",
    id: app.id,
    name: app.label,
    note: null,
    whyNot: app.direct ? offer.whyNot : `Comes with ${through(app)}.`,
    suggested: false,
  };
}

function attributesOf({ person }: PersonOverview): Map<string, string> {
  const { title, department, city, userType, manager, attributes } = person;
  const own = { Title: title, Department: department, City: city, "User type": userType, Manager: manager };
  const named = [...Object.entries(own), ...attributes.map(({ name, value }) => [fieldTitle(name), value] as const)];
  return new Map(named.map(([name, value]) => [name, value ?? ""]));
}

/** Compares a person with the one they should be like. */
export function compare(like: PersonOverview, person: PersonOverview): Comparison {
  const [theirGroups, groups] = [itemsOf(like.groups), itemsOf(person.groups)];
  const [theirApps, apps] = [itemsOf(like.apps), itemsOf(person.apps)];
  const missingIn = <Item extends { id: string }>(items: readonly Item[], others: readonly Item[]) =>
    items.filter(({ id }) => !others.some((other) => other.id === id));
  const steps = [
    ...missingIn(theirGroups, groups).map((group) => addGroup(group, person)),
    ...missingIn(theirApps, apps).map((app) => assignApp(app, person)),
    ...missingIn(groups, theirGroups).map((group) => removeGroup(group, person)),
    ...missingIn(apps, theirApps).map((app) => removeApp(app, person)),
  ].map((step) => ({ ...step, suggested: step.suggested && step.whyNot === null }));
  const [theirs, own] = [attributesOf(like), attributesOf(person)];
  const names = [...new Set([...theirs.keys(), ...own.keys()])];
  return {
    groupsOfBoth: groups.filter(({ id }) => theirGroups.some((group) => group.id === id)).map(({ name }) => name),
    appsOfBoth: apps.filter(({ id }) => theirApps.some((app) => app.id === id)).map(({ label }) => label),
    steps,
    attributes: names
      .map((name) => ({ name, like: theirs.get(name) ?? "", person: own.get(name) ?? "" }))
      .filter((each) => each.like !== each.person),
  };
}
