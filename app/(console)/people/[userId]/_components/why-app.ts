import type { AppOfPerson, GroupOfPerson } from "#lib/schemas/person.ts";
import type { Part } from "#lib/schemas/part.ts";
import { ruleLabel } from "./rule-label.ts";

/** Why somebody has an app, one sentence for each way: down to the group that gives it and the rule that put them there. */
export function whyApp({ direct, throughGroups }: AppOfPerson, groups: Part<GroupOfPerson>): string[] {
  const own = direct ? ["Assigned to them directly."] : [];
  if (!direct && throughGroups.length === 0) return ["Through none of their groups: how it was assigned is not known."];
  const memberships = groups.ok ? groups.items : [];
  const through = throughGroups.map(({ id, name }) => {
    const membership = memberships.find((group) => group.id === id);
    if (!membership) return `Through “${name}”.`;
    if (membership.type === "BUILT_IN") return `Through “${name}”, where everybody is.`;
    if (membership.type === "APP_GROUP") return `Through “${name}”, where an app or directory put them.`;
    if (membership.rules.length === 0) return `Through “${name}”, where they were put by hand.`;
    return `Through “${name}”, where the rule ${membership.rules.map(ruleLabel).join(" and ")} put them.`;
  });
  return [...own, ...through];
}
