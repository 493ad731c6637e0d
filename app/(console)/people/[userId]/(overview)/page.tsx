import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor } from "#lib/auth/current-actor.ts";
import { prefetchRead, readHere } from "#lib/reads/here.ts";
import { bulkOfferAt } from "#lib/reads/offers.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { PersonView } from "../_components/person-view.tsx";

type Params = { params: Promise<{ userId: string }> };

/** The person's name, or no more than what the page is about where they cannot be read. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { userId } = await params;
  return readHere("/people/{userId}", { userId }).then(
    ({ person }) => ({ title: person.name }),
    () => ({ title: "Person" }),
  );
}

/** One person: what is wrong, what can be done, and all that a call needs to know. */
export default async function PersonPage({ params }: Params) {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  const { userId } = await params;
  if (!OktaIdSchema.safeParse(userId).success) notFound();

  const queryClient = new QueryClient();
  await prefetchRead(queryClient, "/people/{userId}", { userId });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PersonView userId={userId} offboard={bulkOfferAt("person.offboard", current.actor.role)} />
    </HydrationBoundary>
  );
}
