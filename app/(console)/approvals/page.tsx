import { listPage } from "#app/_features/list/list-page.tsx";
import { approvalsQuery } from "#lib/client/approvals.ts";
import { getApprovals } from "#lib/queries/approvals.ts";
import { ApprovalsList } from "./approvals-list.tsx";
import { approvalParams, toApprovalQuery } from "./search-params.ts";

/** What waits for a second person, what the reader asked for, and what became of it all. */
const { metadata, Page } = listPage({
  title: "Approvals",
  meta: "What one person alone must not do: somebody else agrees to exactly what is shown, and nobody to their own.",
  params: approvalParams,
  prefetch(client, params) {
    const query = toApprovalQuery(params);
    return client.prefetchQuery({ ...approvalsQuery(query), queryFn: () => getApprovals(query) });
  },
  content: () => <ApprovalsList />,
});

export { metadata, Page as default };
