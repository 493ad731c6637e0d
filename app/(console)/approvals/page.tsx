import { listPage } from "#app/_features/list/list-page.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { ApprovalsList } from "./approvals-list.tsx";
import { approvalParams, toApprovalQuery } from "./search-params.ts";

/** What waits for a second person, what the reader asked for, and what became of it all. */
const { metadata, Page } = listPage({
  title: "Approvals",
  meta: "Changes that need a second person: someone else approves exactly what is shown. You cannot approve your own request.",
  params: approvalParams,
  prefetch: (client, params) => prefetchRead(client, "/approvals", toApprovalQuery(params)),
  content: () => <ApprovalsList />,
});

export { metadata, Page as default };
