import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { Page } from "#components/layout/page.tsx";
import { jobItemsQuery, jobQuery, jobReasonsQuery } from "#lib/client/bulk.ts";
import { getJob, getJobItems, getJobReasons } from "#lib/queries/bulk.ts";
import { JobView } from "./_components/job-view.tsx";
import { jobParams, toItemsQuery } from "./search-params.ts";

const load = createLoader(jobParams);

export const metadata = { title: "Bulk job" };

type JobPageProps = { params: Promise<{ jobId: string }>; searchParams: Promise<SearchParams> };

/** One bulk job: its plan, its progress, and what became of everybody in it. */
export default async function JobPage({ params, searchParams }: JobPageProps) {
  const { jobId } = await params;
  const items = toItemsQuery(await load(searchParams));
  const queryClient = new QueryClient();
  // A read that fails here is not handed on: the browser asks again and shows what is wrong in words.
  await Promise.all([
    queryClient.prefetchQuery({ ...jobQuery(jobId), queryFn: () => getJob(jobId) }),
    queryClient.prefetchQuery({ ...jobItemsQuery(jobId, items, false), queryFn: () => getJobItems(jobId, items) }),
    queryClient.prefetchQuery({ ...jobReasonsQuery(jobId, false), queryFn: () => getJobReasons(jobId) }),
  ]);
  return (
    <Page kind="detail">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <JobView jobId={jobId} />
      </HydrationBoundary>
    </Page>
  );
}
