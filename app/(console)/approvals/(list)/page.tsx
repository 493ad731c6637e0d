import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { approvalsQuery } from "#lib/client/approvals.ts";
import { getApprovals } from "#lib/queries/approvals.ts";
import { ApprovalList } from "../_components/approval-list.tsx";
import { approvalParams, toApprovalQuery } from "../search-params.ts";
import { head } from "./head.ts";

const load = createLoader(approvalParams);

export const metadata = { title: head.title };

/** What waits for a second person, what the reader asked for, and what became of it all. */
export default async function ApprovalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toApprovalQuery(await load(searchParams));
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...approvalsQuery(query), queryFn: () => getApprovals(query) });
  return (
    <Page kind="table">
      <PageHeader {...head} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ApprovalList />
      </HydrationBoundary>
    </Page>
  );
}
