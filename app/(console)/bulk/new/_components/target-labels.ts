import { USER_STATES } from "#lib/policy/user-states.ts";
import type { PeopleFilter } from "#lib/schemas/bulk-targets.ts";

/** Ids, logins or emails out of what was pasted: one a line, or between commas, semicolons or spaces. */
export function listed(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** A people filter in words, as a job's source: "People matching “ann”, active, in Sales". */
export function filterLabel({ q, status, department, group }: PeopleFilter): string {
  const parts = [
    q && `matching “${q}”`,
    status.length > 0 && status.map((each) => USER_STATES[each].title.toLowerCase()).join(" or "),
    department && `in ${department}`,
    group && "in a group",
  ].filter(Boolean);
  return parts.length > 0 ? `People ${parts.join(", ")}` : "Everyone who is not deactivated";
}
