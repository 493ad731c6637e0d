import { listPage } from "#app/_features/list/list-page.tsx";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { RulesList } from "./rules-list.tsx";
import { rulesParams, toRulesQuery } from "./search-params.ts";

/** The rules that put people into groups by themselves. */
const { metadata, Page } = listPage({
  title: "Group rules",
  meta: "Okta adds people to groups by these rules, and removes them when they no longer match.",
  breadcrumbs: GROUPS_TRAIL,
  params: rulesParams,
  prefetch: (client, params) => prefetchRead(client, "/group-rules", toRulesQuery(params)),
  content: () => <RulesList />,
});

export { metadata, Page as default };
