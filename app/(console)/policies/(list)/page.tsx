import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { policiesQuery } from "#lib/client/policies.ts";
import { listPolicyRows } from "#lib/queries/policies/list.ts";
import { PoliciesBrowser } from "../_components/policies-browser.tsx";
import { policiesParams } from "../search-params.ts";
import { head } from "./head.ts";

const load = createLoader(policiesParams);

export const metadata = { title: head.title };

/** The org's policies, a type at a time, in the order Okta goes through them. */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const { type } = await load(searchParams);
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...policiesQuery(type), queryFn: () => listPolicyRows({ type }) });
  return (
    <Page kind="table">
      <PageHeader {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PoliciesBrowser />
      </HydrationBoundary>
    </Page>
  );
}
