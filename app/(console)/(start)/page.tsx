import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Suspense } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { currentActor } from "#lib/auth/current-actor.ts";
import { prefetchRead } from "#lib/reads/here.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { AlarmNote } from "./_components/alarm-note.tsx";
import { LATEST_JOBS, ownActions } from "./_components/start-queries.ts";
import { OverviewCards } from "./_components/overview-cards.tsx";
import { StartSearch } from "./_components/start-search.tsx";

export const metadata = { title: "Start" };

/** Where a shift begins: find someone, see what waits and what runs, go on with what one did last. */
export default async function StartPage() {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  return (
    <Page kind="detail">
      <PageHeader title={`Hello, ${current.actor.name}`} meta="Who do you want to help?" />
      <AlarmNote />
      <StartSearch />
      {/* One can search for the caller while Okta is still asked what waits. */}
      <Suspense fallback={<OverviewSkeleton />}>
        <Overview actor={current.actor} />
      </Suspense>
    </Page>
  );
}

function OverviewSkeleton() {
  return (
    <>
      <p role="status" className="sr-only">
        Loading what is waiting for you
      </p>
      <Skeleton className="h-96 w-full" />
    </>
  );
}

async function Overview({ actor: { login, role } }: { actor: PersonActor }) {
  const own = ownActions(login);
  const queryClient = new QueryClient();
  await Promise.all([
    prefetchRead(queryClient, "/overview"),
    prefetchRead(queryClient, "/bulk", LATEST_JOBS),
    prefetchRead(queryClient, "/audit", own),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OverviewCards role={role} login={login} />
    </HydrationBoundary>
  );
}
