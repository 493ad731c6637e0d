import { USER_STATES } from "#lib/policy/user-states.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** A value of a field as people say it: a state by its title, and no value by a word. */
export function valueLabel(field: string, value: string | null): string {
  if (value === null || value === "") return "nothing";
  const state = field === "status" ? oneOf(USER_STATUSES, value) : null;
  return state ? USER_STATES[state].title : value;
}
