import { signedIn } from "#lib/auth/signed-in.ts";
import { join, literal } from "#lib/okta/expression.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { GroupRow, GroupsPage, GroupsQuery } from "#lib/schemas/groups.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { GROUP_SORTS } from "#lib/schemas/vocabulary/groups.ts";
import { allGroups, listGroups as readGroups } from "#lib/services/groups/list.ts";
import { filledBy, groupRules } from "./rules.ts";
import { toGroupRow } from "./rows.ts";

/** How many rules fill each group, by its id. */
async function ruleCounts(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const rule of await groupRules()) for (const id of filledBy(rule)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function inOkta({ q, type, sort, order }: GroupsQuery) {
  // `co` is one of the few operators Okta knows for group names (Groups API, “search”); `id pr` finds all.
  const conditions = [
    ...(q === "" ? [] : [`profile.name co ${literal(q)}`]),
    ...(type.length === 0
      ? []
      : [
          join(
            "or",
            type.map((each) => `type eq ${literal(each)}`),
          ),
        ]),
  ];
  const search = conditions.length === 0 ? "id pr" : conditions.join(" and ");
  return { search, sortBy: GROUP_SORTS[sort], sortOrder: order, expand: "stats" } as const;
}

/** Groups by a part of the name and by type, a page at a time. @throws AccessRefused, OktaError */
export async function listGroups(query: GroupsQuery, signal?: AbortSignal): Promise<GroupsPage> {
  const okta = oktaFor(await signedIn());
  const [page, counts] = await Promise.all([
    readGroups(okta, { ...inOkta(query), limit: query.limit, after: query.after || undefined, signal }),
    ruleCounts(),
  ]);
  return { rows: page.items.map((group) => describe(group, counts)), after: page.after };
}

/** Every group that the query is about, page by page of Okta's. @throws as above */
export async function* everyGroup(query: GroupsQuery, signal?: AbortSignal): AsyncGenerator<GroupRow, void> {
  const okta = oktaFor(await signedIn());
  const counts = await ruleCounts();
  for await (const group of allGroups(okta, { ...inOkta(query), signal })) yield describe(group, counts);
}

function describe(group: OktaGroup, counts: Map<string, number>): GroupRow {
  return toGroupRow(group, counts.get(group.id) ?? 0);
}
