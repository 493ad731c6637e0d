import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { MOST_AT_ONCE, peopleByScrollQuery, peopleQuery } from "#lib/client/people.ts";
import { groupSuggestion } from "#lib/client/suggestions.ts";
import { bulkOffers } from "#lib/queries/bulk-offers.ts";
import { offerAt } from "#lib/queries/offer-at.ts";
import { listPeople } from "#lib/queries/people.ts";
import { suggestedGroup } from "#lib/queries/suggestions.ts";
import type { PeoplePage as PageOfPeople } from "#lib/schemas/people.ts";
import { CreatePerson } from "../_components/create-person.tsx";
import { PeopleBrowser } from "../_components/people-browser.tsx";
import { peopleParams, toPeopleQuery } from "../search-params.ts";
import { head } from "./head.ts";

const load = createLoader(peopleParams);

/** The id of the only person there is. */
const onlyOne = (page: PageOfPeople | undefined) =>
  page?.rows.length === 1 && page.after === null ? page.rows[0]?.id : undefined;

export const metadata = { title: head.title };

/** People of the org: searched, filtered, sorted, and chosen for a bulk job. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;

  const params = await load(searchParams);
  const query = toPeopleQuery(params);
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await Promise.all([
    params.scroll
      ? queryClient.prefetchInfiniteQuery({
          ...peopleByScrollQuery(query),
          queryFn: () => listPeople({ ...query, limit: MOST_AT_ONCE, after: "" }),
        })
      : queryClient.prefetchQuery({ ...peopleQuery(query), queryFn: () => listPeople(query) }),
    query.group !== "" &&
      queryClient.prefetchQuery({ ...groupSuggestion(query.group), queryFn: () => suggestedGroup(query.group) }),
  ]);
  const only = params.open ? onlyOne(queryClient.getQueryData(peopleQuery(query).queryKey)) : undefined;
  if (only) redirect(`/people/${only}`);
  return (
    <Page kind="table">
      <PageHeader {...head} actions={<CreatePerson offer={offerAt("people.new", visitor.actor.role)} />} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <PeopleBrowser offers={bulkOffers(visitor.actor.role)} />
      </HydrationBoundary>
    </Page>
  );
}
