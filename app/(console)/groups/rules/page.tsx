import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { rulesQuery } from "#lib/client/groups.ts";
import { listRules } from "#lib/queries/groups/rules.ts";
import { RulesBrowser } from "./_components/rules-browser.tsx";
import { loadRulesParams, toRulesQuery } from "./search-params.ts";

export const metadata = { title: "Group rules" };

/** The rules that put people into groups by themselves. */
export default async function RulesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;

  const query = toRulesQuery(await loadRulesParams(searchParams));
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...rulesQuery(query), queryFn: () => listRules(query) });
  return (
    <Page kind="table">
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[{ href: "/groups", label: "Groups" }]} />}
        title="Group rules"
        meta="Okta puts people into groups by these, and takes them out when they no longer fit."
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <RulesBrowser />
      </HydrationBoundary>
    </Page>
  );
}
