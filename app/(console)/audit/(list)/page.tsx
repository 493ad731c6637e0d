import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { auditQuery } from "#lib/client/audit.ts";
import { listAudit } from "#lib/queries/audit.ts";
import { AuditBrowser } from "../_components/audit-browser.tsx";
import { AuditTools } from "../_components/audit-tools.tsx";
import { auditParams, toAuditQuery } from "../search-params.ts";
import { head } from "./head.ts";

const load = createLoader(auditParams);

export const metadata = { title: head.title };

/** The audit trail: who did what to whom, why, and how it ended. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toAuditQuery(await load(searchParams));
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...auditQuery(query), queryFn: () => listAudit(query) });
  return (
    <Page kind="table">
      <PageHeader
        {...head}
        actions={
          <>
            <AuditTools />
            <ButtonLink href="/audit/verification">Verification</ButtonLink>
            <ButtonLink href="/audit/reconciliation">Reconciliation</ButtonLink>
          </>
        }
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <AuditBrowser />
      </HydrationBoundary>
    </Page>
  );
}
