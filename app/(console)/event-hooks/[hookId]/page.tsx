import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { currentActor } from "#lib/auth/current-actor.ts";
import { prefetchRead } from "#lib/reads/here.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { HookView } from "./_components/hook-view.tsx";

export const metadata = { title: "Event hook" };

/** One event hook: where it delivers what, whether it does, and what can be done about it. */
export default async function EventHookPage({ params }: { params: Promise<{ hookId: string }> }) {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  const { hookId } = await params;
  if (!OktaIdSchema.safeParse(hookId).success) notFound();
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await prefetchRead(queryClient, "/event-hooks/{hookId}", { hookId });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <HookView hookId={hookId} />
    </HydrationBoundary>
  );
}
