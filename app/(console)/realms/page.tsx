import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { realmsQuery } from "#lib/client/realms.ts";
import { listRealmRows } from "#lib/queries/org/realms.ts";
import { RealmsBrowser } from "./_components/realms-browser.tsx";
import { realmsParams, toRealmsQuery } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(realmsParams);

export const metadata = { title: head.title };

/** The org's realms. */
export default async function RealmsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const query = toRealmsQuery(await load(searchParams));
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...realmsQuery(query), queryFn: () => listRealmRows(query) });
  return (
    <Page kind="table">
      <PageHeader {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <RealmsBrowser />
      </HydrationBoundary>
    </Page>
  );
}
