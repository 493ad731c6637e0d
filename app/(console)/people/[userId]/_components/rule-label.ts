import type { GroupOfPerson } from "#lib/schemas/person.ts";

/** “Department: Sales” (Department is “Sales”). */
export function ruleLabel({ name, words }: GroupOfPerson["rules"][number]): string {
  return words === null ? `“${name}”` : `“${name}” (${words})`;
}
