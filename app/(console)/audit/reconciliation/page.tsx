import { AUDIT_TRAIL } from "#app/_features/page/trails.tsx";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { reconciledQuery, reconciliationQuery } from "#lib/client/reconciliation.ts";
import { listReconciledChanges, reconciliation } from "#lib/queries/reconciliation.ts";
import { Alarms } from "./_components/alarms.tsx";
import { Agreement } from "./_components/agreement.tsx";
import { ChangesTable } from "./_components/changes-table.tsx";
import { reconciliationParams, toReconciledQuery } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(reconciliationParams);

export const metadata = { title: head.title };

/** Whether the trail and Okta's own log tell the same story. */
export default async function ReconciliationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toReconciledQuery(await load(searchParams));
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchQuery({ ...reconciliationQuery(), queryFn: () => reconciliation() }),
    queryClient.prefetchQuery({ ...reconciledQuery(query), queryFn: () => listReconciledChanges(query) }),
  ]);
  return (
    <Page kind="detail">
      <PageHeader {...head} breadcrumbs={AUDIT_TRAIL} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <Alarms />
        <Agreement />
        <ChangesTable />
      </HydrationBoundary>
    </Page>
  );
}
