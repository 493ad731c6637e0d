"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { isMoving, jobItemsQuery } from "#lib/client/bulk.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { RESULT_KINDS } from "#app/_features/bulk/results.ts";
import { targetCount, targetNoun } from "#app/_features/bulk/words.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { jobParams, toItemsQuery } from "../search-params.ts";
import { itemColumns } from "./item-columns.tsx";

/** Everybody of a job with what will become, or became, of them. */
export function JobItems({ job }: { job: Job }) {
  const [params, setParams] = useQueryStates(jobParams, { history: "push" });
  const { show, pages, error: code, hide } = params;
  // Only the typed text waits for a pause: every other filter takes effect at once.
  const q = useDebounced(params.q);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    jobItemsQuery(job.id, toItemsQuery({ ...params, q }), isMoving(job)),
  );
  const columns = itemColumns(job);
  const next = data?.after;
  const filtered = show.length > 0 || q !== "" || code !== "";
  const many = (count: number) => targetCount(job.on, count);
  return (
    <DataTable
      label={targetNoun(job.on) === "App" ? "Apps of this job" : "People of this job"}
      columns={columns}
      rows={data?.rows}
      rowId={(item) => String(item.position)}
      rowLabel={(item) => item.targetLabel ?? item.given}
      fetching={isPlaceholderData}
      tallRows
      hiddenColumns={hide}
      onHiddenColumnsChange={(next) => void setParams({ hide: next }, { history: "replace" })}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState title="Nobody here">
          {filtered ? "Nobody of this job fits these filters. Choose others above." : "There is nobody in this job."}
        </EmptyState>
      }
      toolbar={
        <FilterBar
          active={filtered}
          onClear={() => void setParams({ show: null, q: null, error: null, pages: null })}
          result={data && next === null && pages.length === 0 ? many(data.rows.length) : undefined}
        >
          <SearchInput
            label="Find in this job"
            value={params.q}
            onValueChange={(text) => void setParams({ q: text || null, pages: null }, { history: "replace" })}
          />
          <ColumnFilters
            columns={columns}
            values={{ state: show }}
            onChange={(_, values) => void setParams({ show: someOf(RESULT_KINDS, values), pages: null })}
          />
        </FilterBar>
      }
      footer={
        <Pager
          summary={data && `${many(data.rows.length)} on this page`}
          pending={isPlaceholderData}
          onPrevious={pages.length > 0 ? () => void setParams({ pages: pages.slice(0, -1) }) : undefined}
          onNext={next ? () => void setParams({ pages: [...pages, next] }) : undefined}
        />
      }
    />
  );
}
