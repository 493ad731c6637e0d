import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { USER_STATES } from "./user-states.ts";

const TITLES: Readonly<Record<string, string>> = { status: "State", oauthTokens: "OAuth tokens" };

/** What people call what Okta and the trail name in code: "status" is "State", "employeeNumber" "Employee number". */
export function fieldTitle(name: string): string {
  const known = TITLES[name];
  if (known) return known;
  const spaced = name.replaceAll(
    /(\p{Ll}|\d)(\p{Lu})/gu,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A value of a field as people say it: a state by its title, and no value by a word. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === "") return "nothing";
  const state = field === "status" ? oneOf(USER_STATUSES, value) : null;
  return state ? USER_STATES[state].title : value;
}
