import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { currentActor } from "#lib/auth/current-actor.ts";
import { bulkOffers } from "#lib/reads/offers.ts";
import { prefetchRead, readHere } from "#lib/reads/here.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { GroupView } from "./_components/group-view.tsx";
import { membersParams, toMembersQuery } from "./search-params.ts";

const load = createLoader(membersParams);

type Props = { params: Promise<{ groupId: string }>; searchParams: Promise<SearchParams> };

/** The group's name, or no more than what the page is about where it cannot be read. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId } = await params;
  return readHere("/groups/{groupId}", { groupId }).then(
    ({ group }) => ({ title: group.name }),
    () => ({ title: "Group" }),
  );
}

/** One group: who is in it and why, what it gives, and who may change it. */
export default async function GroupPage({ params, searchParams }: Props) {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  const { groupId } = await params;
  if (!OktaIdSchema.safeParse(groupId).success) notFound();

  const members = toMembersQuery(groupId, await load(searchParams));
  const queryClient = new QueryClient();
  await Promise.all([
    prefetchRead(queryClient, "/groups/{groupId}", { groupId }),
    prefetchRead(queryClient, "/groups/{groupId}/members", members),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <GroupView groupId={groupId} offers={bulkOffers(current.actor.role)} />
    </HydrationBoundary>
  );
}
