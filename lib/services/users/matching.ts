import { join, literal } from "#lib/okta/expression.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { PeopleQuery } from "#lib/schemas/people.ts";
import { phoneSpellings } from "./numbers.ts";

/** Okta's `search` cannot say “is not”; less-or-greater is its documented way round (Users API, “search”). */
const NOT_DEACTIVATED = '(status lt "DEPROVISIONED" or status gt "DEPROVISIONED")';
const NAMES = ["profile.firstName", "profile.lastName", "profile.login", "profile.email"];
/** Searched for words with a digit only. Okta looks at how they start: "contains" it offers for names alone (as above). */
const NUMBER = "profile.employeeNumber";
const PHONES = ["profile.mobilePhone", "profile.primaryPhone"];
/** Typed before what `managerId` holds, it finds those who have that manager. */
export const BY_MANAGER = "manager:";
const LOOKS_LIKE_ID = /^00u[A-Za-z0-9]{17}$/;

type Filter = Pick<PeopleQuery, "q" | "status" | "department">;

/** The SCIM-like expression for the filters of the people page but the group, in which Okta cannot search. */
export function searchExpression(query: Filter): string {
  const text = textConditions(query.q);
  const states = query.status.map((status) => `status eq ${literal(status)}`);
  const department = query.department === "" ? [] : [`profile.department eq ${literal(query.department)}`];
  return [states.length > 0 ? join("or", states) : NOT_DEACTIVATED, ...text, ...department].join(" and ");
}

/** Conditions that all have to hold. A phone number may be typed with spaces and is one; else each word counts. */
function textConditions(q: string): string[] {
  const phones = phoneSpellings(q);
  if (phones.length > 0) {
    return [join("or", [...startsAny([...NAMES, NUMBER], q.trim()), ...phones.flatMap((it) => startsAny(PHONES, it))])];
  }
  return q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      if (LOOKS_LIKE_ID.test(word)) return `id eq ${literal(word)}`;
      if (isByManager(word)) return hasManager(word.slice(BY_MANAGER.length));
      return join("or", startsAny(/\d/.test(word) ? [...NAMES, NUMBER] : NAMES, word));
    });
}

const isByManager = (word: string) => word.startsWith(BY_MANAGER) && word.length > BY_MANAGER.length;
const hasManager = (manager: string) => `profile.managerId eq ${literal(manager)}`;

/** Okta's search for everyone who has one of these as manager, but for the deactivated, who need none. */
export function reportsOf(managers: readonly string[]): string {
  return `${NOT_DEACTIVATED} and ${join("or", managers.map(hasManager))}`;
}

const startsAny = (properties: readonly string[], text: string) =>
  properties.map((property) => `${property} sw ${literal(text)}`);

/** Whether someone fits the same filters, for lists that Okta cannot search. */
export function matchesFilter(user: OktaUser, query: Filter): boolean {
  const { profile } = user;
  if (query.status.length > 0 && !query.status.includes(user.status)) return false;
  if (query.department !== "" && profile.department?.toLowerCase() !== query.department.toLowerCase()) return false;
  const phones = [profile.mobilePhone, profile.primaryPhone];
  if (phoneSpellings(query.q).some((spelling) => phones.some((phone) => phone?.startsWith(spelling)))) return true;
  const { firstName, lastName, login, email, employeeNumber, managerId } = profile;
  const manager = managerId && `${BY_MANAGER}${managerId}`;
  return matchesTokens(query.q, [firstName, lastName, login, email, employeeNumber, user.id, manager]);
}

/** Whether each of the words typed is the start of one of the texts, whatever the case. */
export function matchesTokens(typed: string, texts: readonly (string | null | undefined)[]): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => texts.some((text) => text?.toLowerCase().startsWith(word)));
}
