import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { personQuery } from "#lib/client/person.ts";
import { bulkOfferAt } from "#lib/queries/bulk-offers.ts";
import { personOverview } from "#lib/queries/person/overview.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { PersonView } from "../_components/person-view.tsx";

type Params = { params: Promise<{ userId: string }> };

/** Read once for a request, however often it is asked for. */
const overview = cache(personOverview);

/** The person's name, or no more than what the page is about where they cannot be read. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { userId } = await params;
  return overview(userId).then(
    ({ person }) => ({ title: person.name }),
    () => ({ title: "Person" }),
  );
}

/** One person: what is wrong, what can be done, and all that a call needs to know. */
export default async function PersonPage({ params }: Params) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const { userId } = await params;
  if (!OktaIdSchema.safeParse(userId).success) notFound();

  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...personQuery(userId), queryFn: () => overview(userId) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PersonView userId={userId} offboard={bulkOfferAt("person.offboard", visitor.actor.role)} />
    </HydrationBoundary>
  );
}
