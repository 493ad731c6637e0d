import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { GROUPS_TRAIL } from "#app/_features/page/trails.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { rulesQuery } from "#lib/client/groups.ts";
import { listRules } from "#lib/queries/groups/rules.ts";
import { RulesBrowser } from "./_components/rules-browser.tsx";
import { rulesParams, toRulesQuery } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(rulesParams);

export const metadata = { title: head.title };

/** The rules that put people into groups by themselves. */
export default async function RulesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;

  const query = toRulesQuery(await load(searchParams));
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...rulesQuery(query), queryFn: () => listRules(query) });
  return (
    <Page kind="table">
      <PageHeader breadcrumbs={GROUPS_TRAIL} {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <RulesBrowser />
      </HydrationBoundary>
    </Page>
  );
}
