import type { AppOfPerson, GroupOfPerson } from "#lib/schemas/person.ts";
import type { Part } from "#lib/schemas/part.ts";
import { ruleLabel } from "./rule-label.ts";

/**
 * Why someone has an app, one sentence for each way: down to the group that gives it and the rule that put them there.
 */
export function whyApp({ direct, throughGroups }: AppOfPerson, groups: Part<GroupOfPerson>): string[] {
  const own = direct ? ["Assigned to them directly."] : [];
  if (!direct && throughGroups.length === 0)
    return ["Not through any of their groups: how it was assigned is not known."];
  const memberships = groups.ok ? groups.items : [];
  const through = throughGroups.map(({ id, name }) => {
    const membership = memberships.find((group) => group.id === id);
    if (!membership) return `Through “${name}”.`;
    if (membership.type === "BUILT_IN") return `Through “${name}”, which everyone is in.`;
    if (membership.type === "APP_GROUP") return `Through “${name}”, where an app or directory added them.`;
    if (membership.rules.length === 0) return `Through “${name}”, where they were added by hand.`;
    return `Through “${name}”, where the rule ${membership.rules.map(ruleLabel).join(" and ")} added them.`;
  });
  return [...own, ...through];
}
