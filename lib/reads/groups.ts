import { join, literal } from "#lib/okta/expression.ts";
import { type GroupRow, type GroupsPage, type GroupsQuery, GroupsQuerySchema } from "#lib/schemas/groups.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { GROUP_SORTS, GROUP_TYPE_LABELS, GROUP_TYPES } from "#lib/schemas/vocabulary/groups.ts";
import { allGroups, listGroups } from "#lib/services/groups/list.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { defineCsv } from "./csv.ts";
import { filledBy, groupRules } from "./group-rules.ts";
import { defineRead } from "./read.ts";

/** Groups by a part of the name and by type, a page at a time. */
export const groups = defineRead({
  asks: ["group.list", "groupRule.list"],
  params: GroupsQuerySchema,
  run: async (query, { okta, signal }): Promise<GroupsPage> => {
    const [page, counts] = await Promise.all([
      listGroups(okta, { ...inOkta(query), limit: query.limit, after: query.after || undefined, signal }),
      ruleCounts(),
    ]);
    return { rows: page.items.map((group) => toGroupRow(group, counts.get(group.id))), after: page.after };
  },
  csv: defineCsv<typeof GroupsQuerySchema, GroupRow>({
    what: "groups",
    params: GroupsQuerySchema,
    rows: async function* (query, { okta, signal }) {
      const counts = await ruleCounts();
      for await (const group of allGroups(okta, { ...inOkta(query), signal }))
        yield toGroupRow(group, counts.get(group.id));
    },
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "Name", of: ({ name }) => name },
      { heading: "Type", of: ({ type }) => GROUP_TYPE_LABELS[type].title, shownAs: "type" },
      { heading: "Members", of: ({ members }) => members, shownAs: "members" },
      { heading: "Apps", of: ({ apps }) => apps, shownAs: "apps" },
      { heading: "Rules", of: ({ rules }) => rules, shownAs: "rules" },
      {
        heading: "Gives an admin role",
        of: ({ givesAdminRole }) => (givesAdminRole ? "yes" : "no"),
        shownAs: "givesAdminRole",
      },
      { heading: "Description", of: ({ description }) => description, shownAs: "description" },
      {
        heading: "Members changed",
        of: ({ lastMembershipUpdated }) => lastMembershipUpdated,
        shownAs: "lastMembershipUpdated",
      },
      { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
      { heading: "Created", of: ({ created }) => created, shownAs: "created" },
    ],
  }),
});

/** How many rules fill each group, by its id. */
async function ruleCounts(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const rule of await groupRules()) for (const id of filledBy(rule)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function inOkta({ q, type, sort, order }: GroupsQuery) {
  const types = type.map((each) => `type eq ${literal(each)}`);
  // `co` is one of the few operators Okta knows for group names (Groups API, “search”); `id pr` finds all.
  const conditions = [
    ...(q === "" ? [] : [`profile.name co ${literal(q)}`]),
    ...(types.length === 0 ? [] : [join("or", types)]),
  ];
  const search = conditions.length === 0 ? "id pr" : conditions.join(" and ");
  return { search, sortBy: GROUP_SORTS[sort], sortOrder: order, expand: "stats" } as const;
}

/** A group as lists show it. @param rules how many rules fill it */
export function toGroupRow(group: OktaGroup, rules = 0): GroupRow {
  const { id, profile, created, lastUpdated, lastMembershipUpdated } = group;
  const stats = group._embedded?.stats;
  return {
    id,
    name: profile.name,
    description: profile.description ?? null,
    // A type that Okta adds one day is as little ours to edit as an app's.
    type: oneOf(GROUP_TYPES, group.type) ?? "APP_GROUP",
    members: stats?.usersCount ?? null,
    apps: stats?.appsCount ?? null,
    rules,
    givesAdminRole: stats?.hasAdminPrivilege ?? false,
    created: created ?? null,
    lastUpdated: lastUpdated ?? null,
    lastMembershipUpdated: lastMembershipUpdated ?? null,
  };
}
