import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { policyQuery } from "#lib/client/policies.ts";
import { policyOverview } from "#lib/queries/policies/overview.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { PolicyView } from "./_components/policy-view.tsx";

type Params = { params: Promise<{ policyId: string }> };

/** Read once for a request, however often it is asked for. */
const overview = cache(policyOverview);

/** The policy's name, or no more than what the page is about where it cannot be read. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { policyId } = await params;
  return overview(policyId).then(
    ({ policy }) => ({ title: policy.name }),
    () => ({ title: "Policy" }),
  );
}

/** One policy: whom it is for, what its rules say, what it applies to. */
export default async function PolicyPage({ params }: Params) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const { policyId } = await params;
  if (!OktaIdSchema.safeParse(policyId).success) notFound();
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...policyQuery(policyId), queryFn: () => overview(policyId) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PolicyView policyId={policyId} />
    </HydrationBoundary>
  );
}
