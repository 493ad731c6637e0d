import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import { bulkTasks } from "#lib/queries/bulk-offers.ts";
import { listJobs } from "#lib/queries/bulk.ts";
import { JobList } from "../_components/job-list.tsx";
import { jobsParams, toJobsQuery } from "../search-params.ts";
import { head } from "./head.ts";

const load = createLoader(jobsParams);

export const metadata = { title: head.title };

/** Bulk jobs of everybody, those under way followed live. */
export default async function BulkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toJobsQuery(await load(searchParams));
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...jobsQuery(query), queryFn: () => listJobs(query) });
  return (
    <Page kind="table">
      <PageHeader
        {...head}
        actions={
          <ButtonLink href="/bulk/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
            New bulk job
          </ButtonLink>
        }
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <JobList tasks={bulkTasks()} />
      </HydrationBoundary>
    </Page>
  );
}
