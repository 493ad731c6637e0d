import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { currentActor } from "#lib/auth/current-actor.ts";
import { bulkOffers } from "#lib/reads/offers.ts";
import { prefetchRead, readHere } from "#lib/reads/here.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { AppView } from "./_components/app-view.tsx";
import { appUsersParams, toAppUsersQuery } from "./search-params.ts";

const load = createLoader(appUsersParams);

type Props = { params: Promise<{ appId: string }>; searchParams: Promise<SearchParams> };

/** The app's label, or no more than what the page is about where it cannot be read. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { appId } = await params;
  return readHere("/apps/{appId}", { appId }).then(
    ({ app }) => ({ title: app.label }),
    () => ({ title: "App" }),
  );
}

/** One app: who has it and how, which groups give it, and what seems to be left over. */
export default async function AppPage({ params, searchParams }: Props) {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  const { appId } = await params;
  if (!OktaIdSchema.safeParse(appId).success) notFound();

  const users = toAppUsersQuery(appId, await load(searchParams));
  const queryClient = new QueryClient();
  await Promise.all([
    prefetchRead(queryClient, "/apps/{appId}", { appId }),
    prefetchRead(queryClient, "/apps/{appId}/users", users),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AppView appId={appId} offers={bulkOffers(current.actor.role)} />
    </HydrationBoundary>
  );
}
