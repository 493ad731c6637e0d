import { listPage } from "#app/_features/list/list-page.tsx";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";
import { rulesQuery } from "#lib/client/groups.ts";
import { listRules } from "#lib/queries/groups/rules.ts";
import { RulesList } from "./rules-list.tsx";
import { rulesParams, toRulesQuery } from "./search-params.ts";

/** The rules that put people into groups by themselves. */
const { metadata, Page } = listPage({
  title: "Group rules",
  meta: "Okta puts people into groups by these, and takes them out when they no longer fit.",
  breadcrumbs: GROUPS_TRAIL,
  params: rulesParams,
  prefetch(client, params) {
    const query = toRulesQuery(params);
    return client.prefetchQuery({ ...rulesQuery(query), queryFn: () => listRules(query) });
  },
  content: () => <RulesList />,
});

export { metadata, Page as default };
