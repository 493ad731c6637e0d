import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor } from "#lib/auth/current-actor.ts";
import { prefetchRead, readHere } from "#lib/reads/here.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { PolicyView } from "./_components/policy-view.tsx";

type Params = { params: Promise<{ policyId: string }> };

/** The policy's name, or no more than what the page is about where it cannot be read. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { policyId } = await params;
  return readHere("/policies/{policyId}", { policyId }).then(
    ({ policy }) => ({ title: policy.name }),
    () => ({ title: "Policy" }),
  );
}

/** One policy: who it is for, what its rules say, what it applies to. */
export default async function PolicyPage({ params }: Params) {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  const { policyId } = await params;
  if (!OktaIdSchema.safeParse(policyId).success) notFound();
  const queryClient = new QueryClient();
  await prefetchRead(queryClient, "/policies/{policyId}", { policyId });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PolicyView policyId={policyId} />
    </HydrationBoundary>
  );
}
