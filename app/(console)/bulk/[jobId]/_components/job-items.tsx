"use client";
import { useQuery } from "@tanstack/react-query";
import { stepsOf } from "#app/_features/list/list-pager.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { isMoving, jobItemsQuery } from "#lib/client/bulk.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { RESULT_KINDS } from "#app/_features/bulk/results.ts";
import { targetCount, targetNoun } from "#app/_features/bulk/messages.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { jobParams, toItemsQuery } from "../search-params.ts";
import { itemColumns } from "./item-columns.tsx";

/** Everyone of a job with what will become, or became, of them. */
export function JobItems({ job }: { job: Job }) {
  const control = useListState(jobParams, { filters: ["show", "error"] });
  const { params, narrowed } = control;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    jobItemsQuery(job.id, toItemsQuery(control.asked), isMoving(job)),
  );
  const columns = itemColumns(job);
  const next = data?.after;
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
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState title="Nobody here">
          {narrowed ? "Nobody in this job matches these filters. Choose others above." : "This job has no people."}
        </EmptyState>
      }
      toolbar={
        <FilterBar
          active={narrowed}
          onClear={control.clear}
          result={data && next === null && params.pages.length === 0 ? many(data.rows.length) : undefined}
        >
          <SearchInput label="Find in this job" value={params.q} onValueChange={(q) => control.type({ q })} />
          <ColumnFilters
            columns={columns}
            values={{ state: params.show }}
            onChange={(_, values) => control.change({ show: someOf(RESULT_KINDS, values) })}
          />
        </FilterBar>
      }
      footer={
        <Pager
          summary={data && `${many(data.rows.length)} on this page`}
          pending={isPlaceholderData}
          {...stepsOf(control, next)}
        />
      }
    />
  );
}
