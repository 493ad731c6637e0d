"use client";
import { useQuery } from "@tanstack/react-query";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { Pager } from "#components/ui/pager.tsx";
import { auditQuery } from "#lib/client/audit.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { DetailsOfList } from "#app/_features/list/details-link.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { toAuditQuery } from "../search-params.ts";
import { auditColumns } from "./audit-columns.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { useAuditParams } from "./use-audit-params.ts";

const entryDialog = onDemand(() => import("./entry-dialog.tsx").then((module) => module.EntryDialog));

const idOf = (row: AuditRow) => String(row.seq);
const nameOf = (row: AuditRow) => `entry ${row.seq}`;

/** The trail, newest first, with its filters and the details of one entry. */
export function AuditBrowser() {
  const control = useAuditParams();
  const { params, active } = control;
  // Only typed text waits for a pause: every other filter takes effect at once.
  const actor = useDebounced(params.actor);
  const target = useDebounced(params.target);
  const text = useDebounced(params.text);
  const query = toAuditQuery({ ...params, actor, target, text });
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(auditQuery(query));
  const waiting = isPlaceholderData || actor !== params.actor || target !== params.target || text !== params.text;
  const next = data?.before;
  const drawEntry = useOnDemand(entryDialog, params.entry !== null, () => {
    control.close();
    notifyCodeFailure();
  });

  return (
    <DetailsOfList value={control.details}>
      <DataTable
        label="Audit trail"
        className="flex-1"
        columns={auditColumns}
        rows={data?.rows}
        rowId={idOf}
        rowLabel={nameOf}
        fetching={waiting}
        hiddenColumns={params.hide}
        onHiddenColumnsChange={control.hide}
        error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
        empty={
          <EmptyState
            title={active ? "No entry matches" : "Nothing is recorded yet"}
            actions={active && <Button onClick={control.clear}>Clear all filters</Button>}
          >
            {active
              ? "Try a wider time, or only the start of the login or name. Changes made in Okta itself are not here: they are in its System Log."
              : "Every sign-in and every change made through this console will appear here."}
          </EmptyState>
        }
        toolbar={<AuditFilters control={control} refreshing={isFetching} onRefresh={() => void refetch()} />}
        footer={
          <Pager
            summary={
              data && (data.rows.length === 1 ? "1 entry on this page" : `${data.rows.length} entries on this page`)
            }
            pending={waiting}
            onPrevious={params.pages.length > 0 ? () => control.page(params.pages.slice(0, -1)) : undefined}
            onNext={next ? () => control.page([...params.pages, next]) : undefined}
          />
        }
      />
      {drawEntry?.({ seq: params.entry, onClose: control.close })}
    </DetailsOfList>
  );
}
