"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { reconciledQuery } from "#lib/client/reconciliation.ts";
import type { ReconciledRow } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { reconciliationParams, toReconciledQuery } from "../search-params.ts";
import { changeColumns, stateFilter } from "./change-columns.tsx";

const idOf = ({ entry }: ReconciledRow) => String(entry.seq);
const nameOf = ({ entry }: ReconciledRow) => `entry ${entry.seq}`;

/** Each change beside Okta's event of it. */
export function ChangesTable() {
  const [params, set] = useQueryStates(reconciliationParams, { history: "push" });
  const query = reconciledQuery(toReconciledQuery(params));
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({ ...query, refetchInterval: 20_000 });
  const next = data?.before;
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
          Changes appear here within half a minute; their events follow when Okta&rsquo;s log is next read.
        </EmptyState>
      }
      toolbar={
        <FilterBar active={params.state.length > 0} onClear={() => void set(null)}>
          <ColumnFilters
            columns={stateFilter}
            values={{ state: params.state }}
            onChange={(_, values) => void set({ state: someOf(RECONCILED_STATES, values), pages: null })}
          />
        </FilterBar>
      }
      footer={
        <Pager
          summary={data && `${data.rows.length} changes on this page`}
          pending={isPlaceholderData}
          onPrevious={params.pages.length > 0 ? () => void set({ pages: params.pages.slice(0, -1) }) : undefined}
          onNext={next ? () => void set({ pages: [...params.pages, next] }) : undefined}
        />
      }
    />
  );
}
