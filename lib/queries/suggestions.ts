import { literal } from "#lib/okta/expression.ts";
import { runtime } from "#lib/runtime.ts";
import { listGroups } from "#lib/services/groups/list.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { signedIn } from "#lib/auth/signed-in.ts";

const MOST_GROUPS = 20;
/** People looked at to find the departments there are: Okta has no list of them. */
const SAMPLE = 200;

/** Groups whose name starts with the text, to choose from. @throws AccessRefused, OktaError */
export async function suggestGroups(q: string, signal?: AbortSignal) {
  await signedIn();
  const page = await listGroups(runtime().okta, { q: q || undefined, limit: MOST_GROUPS, signal });
  return page.items.map(({ id, type, profile }) => ({
    id,
    name: profile.name,
    description: profile.description ?? null,
    /** Only OKTA_GROUP takes members by hand. */
    editable: type === "OKTA_GROUP",
  }));
}

/** Departments that start with the text, as found on the first 200 people who have one. */
export async function suggestDepartments(q: string, signal?: AbortSignal): Promise<string[]> {
  await signedIn();
  const search = q === "" ? "profile.department pr" : `profile.department sw ${literal(q)}`;
  const page = await listUsers(runtime().okta, { search, limit: SAMPLE, signal });
  const names = new Set(page.items.flatMap(({ profile }) => (profile.department ? [profile.department] : [])));
  return [...names].toSorted((a, b) => a.localeCompare(b));
}
