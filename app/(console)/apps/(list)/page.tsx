import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { appsQuery } from "#lib/client/apps.ts";
import { listEveryApp } from "#lib/queries/apps/list.ts";
import { AppsBrowser } from "../_components/apps-browser.tsx";
import { head } from "./head.ts";

export const metadata = { title: head.title };

/** Apps of the org: what they are, whether they are in use, how one signs in. */
export default async function AppsPage() {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;

  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await queryClient.prefetchQuery({ ...appsQuery(), queryFn: () => listEveryApp() });
  return (
    <Page kind="table">
      <PageHeader {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <AppsBrowser />
      </HydrationBoundary>
    </Page>
  );
}
