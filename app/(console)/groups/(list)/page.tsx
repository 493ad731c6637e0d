import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { groupsQuery } from "#lib/client/groups.ts";
import { listGroups } from "#lib/queries/groups/list.ts";
import { offerAt } from "#lib/queries/offer-at.ts";
import { CreateGroup } from "../_components/create-group.tsx";
import { GroupsBrowser } from "../_components/groups-browser.tsx";
import { groupsParams, toGroupsQuery } from "../search-params.ts";
import { head } from "./head.ts";

const load = createLoader(groupsParams);

export const metadata = { title: head.title };

/** Groups of the org: what they are, how many are in them, what they give. */
export default async function GroupsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;

  const query = toGroupsQuery(await load(searchParams));
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...groupsQuery(query), queryFn: () => listGroups(query) });
  return (
    <Page kind="table">
      <PageHeader
        {...head}
        actions={
          <>
            <ButtonLink href="/groups/rules">Group rules</ButtonLink>
            <CreateGroup offer={offerAt("groups.new", visitor.actor.role)} />
          </>
        }
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <GroupsBrowser />
      </HydrationBoundary>
    </Page>
  );
}
