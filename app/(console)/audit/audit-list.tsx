"use client";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { RESULT_LABELS } from "#app/_features/audit/audit-labels.ts";
import { TargetLink } from "./_components/target-link.tsx";
import { stepsOf } from "#app/_features/list/list-pager.tsx";
import { DetailsLink, RowDetails, useRowDetails } from "#app/_features/list/row-details.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { Pager } from "#components/ui/pager.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import { AuditFilters } from "./_components/audit-filters.tsx";
import { auditNarrowing, auditParams, toAuditQuery } from "./search-params.ts";

const entryDialog = onDemand(() => import("./_components/entry-dialog.tsx").then((module) => module.EntryDialog));

const column = columnsOf<AuditRow>();

const columns = column.columns([
  column.accessor("seq", {
    header: "Entry",
    cell: ({ getValue }) => {
      const seq = getValue();
      return (
        <DetailsLink id={String(seq)} className="link font-mono text-xs" aria-label={`Details of entry ${seq}`}>
          {seq.toLocaleString("en")}
        </DetailsLink>
      );
    },
  }),
  column.accessor("at", {
    header: "Time",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
  }),
  column.accessor("actor", {
    header: "Actor",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => {
      const { login, viaWorker } = getValue();
      return (
        <span className="inline-flex items-center gap-1.5">
          {login}
          {viaWorker && <Badge>bulk job</Badge>}
        </span>
      );
    },
  }),
  column.accessor("action", {
    header: "Event",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row }) => <span className="font-medium">{row.original.title}</span>,
  }),
  column.accessor("target", {
    header: "Target",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => (
      <>
        <TargetLink target={original.target} />
        {original.related && <span className="block text-xs text-muted">{original.related.label}</span>}
      </>
    ),
  }),
  column.accessor("result", {
    header: "Result",
    cell: ({ getValue }) => {
      const { title, tone } = RESULT_LABELS[getValue()];
      return <StatusBadge tone={tone}>{title}</StatusBadge>;
    },
  }),
  column.accessor("reason", {
    header: "Reason",
    meta: { className: "min-w-40 max-w-80 truncate" },
    cell: ({ getValue }) => <span title={getValue() ?? undefined}>{getValue()}</span>,
  }),
]);

const idOf = (row: AuditRow) => String(row.seq);
const nameOf = (row: AuditRow) => `entry ${row.seq}`;

/** The trail, newest first, with its filters and the details of one entry. */
export function AuditList() {
  const control = useListState(auditParams, auditNarrowing);
  const { params, narrowed } = control;
  const { details, close } = useRowDetails("/audit", auditParams, control, "entry");
  const { data, error, isFetching, isPlaceholderData, refetch } = useReadPage("/audit", toAuditQuery(control.asked));
  const waiting = control.typing || isPlaceholderData;
  const drawEntry = useOnDemand(entryDialog, params.entry !== null, () => {
    close();
    notifyCodeFailure();
  });

  return (
    <RowDetails value={details}>
      <DataTable
        label="Audit trail"
        className="flex-1"
        columns={columns}
        rows={data?.rows}
        rowId={idOf}
        rowLabel={nameOf}
        fetching={waiting}
        {...control.table}
        error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
        empty={
          <EmptyState
            title={narrowed ? "No entries match" : "Nothing is recorded yet"}
            actions={narrowed && <Button onClick={control.clear}>Clear all filters</Button>}
          >
            {narrowed
              ? "Try a longer time range, or only the start of the login or name. Changes made in Okta itself are in the System Log."
              : "Every sign-in and every change made in this console appears here."}
          </EmptyState>
        }
        toolbar={<AuditFilters control={control} refreshing={isFetching} onRefresh={() => void refetch()} />}
        footer={
          <Pager
            summary={
              data && (data.rows.length === 1 ? "1 entry on this page" : `${data.rows.length} entries on this page`)
            }
            pending={waiting}
            {...stepsOf(control, data?.before)}
          />
        }
      />
      {drawEntry?.({ seq: params.entry, onClose: close })}
    </RowDetails>
  );
}
