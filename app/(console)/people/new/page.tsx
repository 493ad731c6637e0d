import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { newPersonQuery } from "#lib/client/profile-form.ts";
import { newPersonForm } from "#lib/queries/person/profile-form.ts";
import { head } from "./head.ts";
import { NewPerson } from "./_components/new-person.tsx";

export const metadata = { title: head.title };

/** Creates somebody, by the org's own schema. */
export default async function NewPersonPage() {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...newPersonQuery(""), queryFn: () => newPersonForm("") });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <NewPerson />
    </HydrationBoundary>
  );
}
