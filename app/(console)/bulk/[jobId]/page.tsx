import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { Page } from "#components/layout/page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { JobView } from "./_components/job-view.tsx";
import { jobParams, toItemsQuery } from "./search-params.ts";

const load = createLoader(jobParams);

export const metadata = { title: "Bulk job" };

type JobPageProps = { params: Promise<{ jobId: string }>; searchParams: Promise<SearchParams> };

/** One bulk job: its plan, its progress, and what became of everyone in it. */
export default async function JobPage({ params, searchParams }: JobPageProps) {
  const { jobId } = await params;
  const items = toItemsQuery(await load(searchParams));
  const queryClient = new QueryClient();
  await Promise.all([
    prefetchRead(queryClient, "/bulk/{jobId}", { jobId }),
    prefetchRead(queryClient, "/bulk/{jobId}/items", { jobId, ...items }),
    prefetchRead(queryClient, "/bulk/{jobId}/reasons", { jobId }),
  ]);
  return (
    <Page kind="detail">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <JobView jobId={jobId} />
      </HydrationBoundary>
    </Page>
  );
}
