import { z } from "zod";
import { literal } from "#lib/okta/expression.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { AppSuggestion, GroupSuggestion, PersonSuggestion } from "#lib/schemas/suggestions.ts";
import { listApps } from "#lib/services/apps/list.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { listGroups } from "#lib/services/groups/list.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { searchExpression } from "#lib/services/users/matching.ts";
import { defineRead } from "./read.ts";

const MOST_GROUPS = 20;
const MOST_PEOPLE = 10;
const MOST_APPS = 20;
/** People looked at to find the departments there are: Okta has no list of them. */
const SAMPLE = 200;

/** What is typed: names that start so; "": what is offered before anything is typed. */
const Typed = z.object({ q: z.string().default("") });

/** Groups whose name starts with the text, to choose from. */
export const groupSuggestions = defineRead({
  asks: ["group.list"],
  params: Typed,
  run: async ({ q }, { okta, signal }): Promise<GroupSuggestion[]> => {
    const page = await listGroups(okta, { q: q || undefined, limit: MOST_GROUPS, signal });
    return page.items.map(toSuggestion);
  },
});

/** The group with this id, as a suggestion. */
export const groupSuggestion = defineRead({
  asks: ["group.get"],
  params: z.object({ groupId: OktaIdSchema }),
  run: async ({ groupId }, { okta, signal }): Promise<GroupSuggestion> =>
    toSuggestion(await getGroup(okta, { groupId, signal })),
});

function toSuggestion({ id, type, profile }: OktaGroup): GroupSuggestion {
  // Only OKTA_GROUP takes members by hand.
  return { id, name: profile.name, description: profile.description ?? null, editable: type === "OKTA_GROUP" };
}

/** Departments that start with the text, as found on the first 200 people who have one. */
export const departments = defineRead({
  asks: ["user.list"],
  params: Typed,
  run: async ({ q }, { okta, signal }): Promise<string[]> => {
    const search = q === "" ? "profile.department pr" : `profile.department sw ${literal(q)}`;
    const page = await listUsers(okta, { search, limit: SAMPLE, signal });
    const names = new Set(page.items.flatMap(({ profile }) => (profile.department ? [profile.department] : [])));
    return [...names].toSorted((a, b) => a.localeCompare(b));
  },
});

/** People who are not deactivated and whose name, login, email or a number starts with the text. */
export const personSuggestions = defineRead({
  asks: ["user.list"],
  params: Typed,
  run: async ({ q }, { okta, signal }): Promise<PersonSuggestion[]> => {
    const search = searchExpression({ q, status: [], department: "" });
    const page = await listUsers(okta, { search, limit: MOST_PEOPLE, signal });
    return page.items.map((user) => ({ id: user.id, name: fullName(user), login: user.profile.login }));
  },
});

/** Active apps whose name or label starts with the text. */
export const appSuggestions = defineRead({
  asks: ["app.list"],
  params: Typed,
  run: async ({ q }, { okta, signal }): Promise<AppSuggestion[]> => {
    const page = await listApps(okta, { q: q || undefined, limit: MOST_APPS, signal });
    return page.items.filter(({ status }) => status === "ACTIVE").map(({ id, label }) => ({ id, label }));
  },
});
