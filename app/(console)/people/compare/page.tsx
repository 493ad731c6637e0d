import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { personQuery } from "#lib/client/person.ts";
import { personOverview } from "#lib/queries/person/overview.ts";
import { ComparePeople } from "./_components/compare-people.tsx";
import { compareParams } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(compareParams);

export const metadata = { title: head.title };

/** Two people side by side, and making one like the other. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;

  const { person, like } = await load(searchParams);
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await Promise.all(
    [person, like]
      .filter((id) => id !== "")
      .map((id) => queryClient.prefetchQuery({ ...personQuery(id), queryFn: () => personOverview(id) })),
  );
  return (
    <Page kind="detail">
      <PageHeader breadcrumbs={PEOPLE_TRAIL} {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ComparePeople />
      </HydrationBoundary>
    </Page>
  );
}
