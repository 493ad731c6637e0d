import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import { listJobs } from "#lib/queries/bulk.ts";
import { JobList } from "./_components/job-list.tsx";

export const metadata = { title: "Bulk jobs" };

/** The latest bulk jobs, those under way followed live. */
export default async function BulkPage() {
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...jobsQuery(), queryFn: listJobs });
  return (
    <Page kind="table">
      <PageHeader
        title="Bulk jobs"
        meta="The same done to many: planned first, started once the plan has been seen, with a result for each."
        actions={
          <ButtonLink href="/bulk/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
            New bulk job
          </ButtonLink>
        }
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <JobList />
      </HydrationBoundary>
    </Page>
  );
}
