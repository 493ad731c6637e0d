"use client";
import { useQuery } from "@tanstack/react-query";
import { stepsOf } from "#app/_features/list/list-pager.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { pageQuery } from "#lib/client/reads.ts";
import type { ReconciledRow } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { reconciliationParams, toReconciledQuery } from "../search-params.ts";
import { Link } from "#components/ui/link.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { STATE_LABELS } from "../../_components/state-labels.ts";

const column = columnsOf<ReconciledRow>();
const options = RECONCILED_STATES.map((value) => ({ value, label: STATE_LABELS[value].title }));

const stateFilter = column.columns([
  column.accessor("state", { header: "State", meta: { filter: { kind: "choice", options } } }),
]);

const changeColumns = column.columns([
  column.accessor("entry", {
    header: "Here",
    meta: { className: "min-w-56" },
    cell: ({ getValue }) => {
      const entry = getValue();
      return (
        <>
          <Link href={`/audit?entry=${entry.seq}`} className="link font-medium">
            {entry.title}
          </Link>
          {entry.target && `: ${entry.target.label}`}
          <span className="block text-xs text-muted">
            {entry.actor.login}, <RelativeTime at={entry.at} />
          </span>
        </>
      );
    },
  }),
  column.accessor("state", {
    header: "State",
    cell: ({ getValue }) => (
      <span data-tooltip={STATE_LABELS[getValue()].meaning}>
        <StatusBadge tone={STATE_LABELS[getValue()].tone}>{STATE_LABELS[getValue()].title}</StatusBadge>
      </span>
    ),
  }),
  column.accessor("event", {
    header: "System Log",
    meta: { className: "min-w-56" },
    cell: ({ getValue }) => {
      const event = getValue();
      if (!event) return <span className="text-muted">–</span>;
      return (
        <>
          <Link href={`/log?event=${encodeURIComponent(event.uuid)}`} className="link">
            {event.sentence}
          </Link>
          <span className="block text-xs text-muted">
            {event.eventType}, <RelativeTime at={event.published} />
          </span>
        </>
      );
    },
  }),
]);

const idOf = ({ entry }: ReconciledRow) => String(entry.seq);
const nameOf = ({ entry }: ReconciledRow) => `entry ${entry.seq}`;

/** Each change beside Okta's event of it. */
export function ChangesTable() {
  const control = useListState(reconciliationParams, { filters: ["state"] });
  const query = pageQuery("/audit/reconciliation/changes", toReconciledQuery(control.params));
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({ ...query, refetchInterval: 20_000 });
  return (
    <DataTable
      label="Changes and their events"
      columns={changeColumns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={isPlaceholderData}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState title="No such change">
          Changes appear here within half a minute; their events follow when the System Log is next read.
        </EmptyState>
      }
      toolbar={
        <FilterBar active={control.narrowed} onClear={control.clear}>
          <ColumnFilters
            columns={stateFilter}
            values={{ state: control.params.state }}
            onChange={(_, values) => control.change({ state: someOf(RECONCILED_STATES, values) })}
          />
        </FilterBar>
      }
      footer={
        <Pager
          summary={data && `${data.rows.length} changes on this page`}
          pending={isPlaceholderData}
          {...stepsOf(control, data?.before)}
        />
      }
    />
  );
}
