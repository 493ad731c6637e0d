import { listPage } from "#app/_features/list/list-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { AuditTools } from "./_components/audit-tools.tsx";
import { AuditList } from "./audit-list.tsx";
import { auditParams, toAuditQuery } from "./search-params.ts";

/** The audit trail: who did what to which target, why, and with what result. */
const { metadata, Page } = listPage({
  title: "Audit",
  meta: "Every change made in this console and every refused attempt, with the name of the person who made it.",
  params: auditParams,
  prefetch: (client, params) => prefetchRead(client, "/audit", toAuditQuery(params)),
  actions: () => (
    <>
      <AuditTools />
      <ButtonLink href="/audit/verification">Verification</ButtonLink>
      <ButtonLink href="/audit/reconciliation">Reconciliation</ButtonLink>
    </>
  ),
  content: () => <AuditList />,
});

export { metadata, Page as default };
