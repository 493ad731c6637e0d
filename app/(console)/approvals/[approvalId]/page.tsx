import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Page } from "#components/layout/page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { ApprovalView } from "./_components/approval-view.tsx";

export const metadata = { title: "Approval" };

/** One request: exactly what would happen, and the decision. */
export default async function ApprovalPage({ params }: { params: Promise<{ approvalId: string }> }) {
  const { approvalId } = await params;
  const queryClient = new QueryClient();
  await prefetchRead(queryClient, "/approvals/{approvalId}", { approvalId });
  return (
    <Page kind="form">
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ApprovalView approvalId={approvalId} />
      </HydrationBoundary>
    </Page>
  );
}
