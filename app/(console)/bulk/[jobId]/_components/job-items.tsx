"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { isMoving, jobItemsQuery } from "#lib/client/bulk.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { RESULT_KINDS } from "../../../_components/bulk/results.ts";
import { peopleCount } from "../../../_components/bulk/words.ts";
import { QueryProblem } from "../../../_components/query-problem.tsx";
import { jobParams, toItemsQuery } from "../search-params.ts";
import { itemColumns } from "./item-columns.tsx";

/** Everybody of a job with what will become, or became, of them. */
export function JobItems({ job }: { job: Job }) {
  const [params, setParams] = useQueryStates(jobParams, { history: "push" });
  const { show, pages } = params;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    jobItemsQuery(job.id, toItemsQuery(params), isMoving(job)),
  );
  const columns = itemColumns(job.status);
  const next = data?.after;
  return (
    <DataTable
      label="People of this job"
      columns={columns}
      rows={data?.rows}
      rowId={(item) => String(item.position)}
      rowLabel={(item) => item.targetLabel ?? item.given}
      fetching={isPlaceholderData}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState title="Nobody here">
          {show.length > 0 ? "Nobody of this job has such a result. Choose others above." : "This job has no people."}
        </EmptyState>
      }
      toolbar={
        <FilterBar
          active={show.length > 0}
          onClear={() => void setParams({ show: null, pages: null })}
          result={data && next === null && pages.length === 0 ? peopleCount(data.rows.length) : undefined}
        >
          <ColumnFilters
            columns={columns}
            values={{ state: show }}
            onChange={(_, values) =>
              void setParams({ show: RESULT_KINDS.filter((kind) => values.includes(kind)), pages: null })
            }
          />
        </FilterBar>
      }
      footer={
        <Pager
          summary={data && `${peopleCount(data.rows.length)} on this page`}
          pending={isPlaceholderData}
          onPrevious={pages.length > 0 ? () => void setParams({ pages: pages.slice(0, -1) }) : undefined}
          onNext={next ? () => void setParams({ pages: [...pages, next] }) : undefined}
        />
      }
    />
  );
}
