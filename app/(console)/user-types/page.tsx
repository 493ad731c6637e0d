import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { userTypeQuery, userTypesQuery } from "#lib/client/user-types.ts";
import { listUserTypeRows, userTypeOverview } from "#lib/queries/org/user-types.ts";
import { AttributesBrowser } from "./_components/attributes-browser.tsx";
import { userTypesParams } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(userTypesParams);

export const metadata = { title: head.title };

/** The kinds of people the org knows, and what is kept of each. */
export default async function UserTypesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const { type } = await load(searchParams);
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await Promise.all([
    queryClient.prefetchQuery({ ...userTypesQuery(), queryFn: listUserTypeRows }),
    queryClient.prefetchQuery({ ...userTypeQuery(type), queryFn: () => userTypeOverview(type) }),
  ]);
  return (
    <Page kind="table">
      <PageHeader {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <AttributesBrowser />
      </HydrationBoundary>
    </Page>
  );
}
