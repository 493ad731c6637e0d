import { literal } from "#lib/okta/expression.ts";
import { oktaFor } from "#lib/runtime.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { AppSuggestion, GroupSuggestion, PersonSuggestion } from "#lib/schemas/suggestions.ts";
import { listApps } from "#lib/services/apps/list.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { listGroups } from "#lib/services/groups/list.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { searchExpression } from "#lib/services/users/matching.ts";

const MOST_GROUPS = 20;
const MOST_PEOPLE = 10;
const MOST_APPS = 20;
/** People looked at to find the departments there are: Okta has no list of them. */
const SAMPLE = 200;

/** Groups whose name starts with the text, to choose from. @throws AccessRefused, OktaError */
export async function suggestGroups(q: string, signal?: AbortSignal): Promise<GroupSuggestion[]> {
  const okta = oktaFor(await signedIn());
  const page = await listGroups(okta, { q: q || undefined, limit: MOST_GROUPS, signal });
  return page.items.map(toSuggestion);
}

/** The group with this id, as a suggestion. @throws AccessRefused; ZodError when it is no id; OktaError `not-found` */
export async function suggestedGroup(id: string): Promise<GroupSuggestion> {
  const okta = oktaFor(await signedIn());
  return toSuggestion(await getGroup(okta, { groupId: OktaIdSchema.parse(id) }));
}

function toSuggestion({ id, type, profile }: OktaGroup): GroupSuggestion {
  // Only OKTA_GROUP takes members by hand.
  return { id, name: profile.name, description: profile.description ?? null, editable: type === "OKTA_GROUP" };
}

/** Departments that start with the text, as found on the first 200 people who have one. */
export async function suggestDepartments(q: string, signal?: AbortSignal): Promise<string[]> {
  const okta = oktaFor(await signedIn());
  const search = q === "" ? "profile.department pr" : `profile.department sw ${literal(q)}`;
  const page = await listUsers(okta, { search, limit: SAMPLE, signal });
  const names = new Set(page.items.flatMap(({ profile }) => (profile.department ? [profile.department] : [])));
  return [...names].toSorted((a, b) => a.localeCompare(b));
}

/** People who are not deactivated and whose name, login, email or a number starts with the text. @throws AccessRefused, OktaError */
export async function suggestPeople(q: string, signal?: AbortSignal): Promise<PersonSuggestion[]> {
  const okta = oktaFor(await signedIn());
  const search = searchExpression({ q, status: [], department: "" });
  const page = await listUsers(okta, { search, limit: MOST_PEOPLE, signal });
  return page.items.map((user) => ({ id: user.id, name: fullName(user), login: user.profile.login }));
}

/** Active apps whose name or label starts with the text. @throws AccessRefused, OktaError */
export async function suggestApps(q: string, signal?: AbortSignal): Promise<AppSuggestion[]> {
  const okta = oktaFor(await signedIn());
  const page = await listApps(okta, { q: q || undefined, limit: MOST_APPS, signal });
  return page.items.filter(({ status }) => status === "ACTIVE").map(({ id, label }) => ({ id, label }));
}
