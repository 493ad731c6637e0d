import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { currentActor } from "#lib/auth/current-actor.ts";
import { prefetchRead } from "#lib/reads/here.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { EditPerson } from "./_components/edit-person.tsx";

export const metadata = { title: "Edit profile" };

/** Changes someone's profile, by the org's own schema. */
export default async function EditPersonPage({ params }: { params: Promise<{ userId: string }> }) {
  const current = await currentActor();
  // The layout tells everyone else what to do.
  if (current.kind !== "actor") return null;
  const { userId } = await params;
  if (!OktaIdSchema.safeParse(userId).success) notFound();

  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await prefetchRead(queryClient, "/people/{userId}/profile", { userId });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <EditPerson userId={userId} />
    </HydrationBoundary>
  );
}
