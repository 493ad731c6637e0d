import { consolePage } from "#app/_features/page/console-page.tsx";
import { AUDIT_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { Reconciliation } from "./_components/reconciliation.tsx";
import { Alarms } from "./_components/alarms.tsx";
import { ChangesTable } from "./_components/changes-table.tsx";
import { reconciliationParams, toReconciledQuery } from "./search-params.ts";

/** Whether the trail and Okta's own log tell the same story. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Reconciliation",
  meta: "Every change made here is compared with the System Log, and every change by our credential with the trail.",
  breadcrumbs: AUDIT_TRAIL,
  params: reconciliationParams,
  prefetch(client, params) {
    const query = toReconciledQuery(params);
    return Promise.all([
      prefetchRead(client, "/audit/reconciliation"),
      prefetchRead(client, "/audit/reconciliation/changes", query),
    ]);
  },
  content: () => (
    <>
      <Alarms />
      <Reconciliation />
      <ChangesTable />
    </>
  ),
});

export { metadata, Page as default };
