"use client";
import { useQuery } from "@tanstack/react-query";
import { Layers, SearchX } from "lucide-react";
import { useMemo } from "react";
import { ExportLink } from "#app/(console)/_components/list/export-link.tsx";
import { NumberedPager } from "#app/(console)/_components/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/(console)/_components/list/use-list-state.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { BULK_TASK_IDS, JOB_SORT_KEYS, JOB_STATUSES } from "#lib/schemas/vocabulary/bulk.ts";
import { oneOf, someOf } from "#lib/utils/one-of.ts";
import { jobTitle } from "../../_components/bulk/words.ts";
import { QueryProblem } from "../../_components/query-problem.tsx";
import { jobsParams, toJobsQuery } from "../search-params.ts";
import { jobColumns } from "./job-columns.tsx";

const idOf = ({ id }: Job) => id;
const BY = [
  { value: "", label: "By everybody" },
  { value: "mine", label: "By me" },
];

/** Bulk jobs as a table; moves along while any of those in view does. */
export function JobList() {
  const control = useNumberedParams(jobsParams, ["status", "task", "mine"]);
  const { params } = control;
  const q = useDebounced(params.q);
  const query = toJobsQuery({ ...params, q });
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(jobsQuery(query));
  const waiting = q !== params.q || isPlaceholderData;
  const sort = useMemo(() => ({ id: params.sort, desc: params.order === "desc" }), [params.sort, params.order]);
  const active = params.q !== "" || params.status.length > 0 || params.task.length > 0 || params.mine;
  const total = data?.total;
  return (
    <DataTable
      label="Bulk jobs"
      className="flex-1"
      columns={jobColumns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={jobTitle}
      fetching={waiting}
      sort={sort}
      onSortChange={(next) =>
        control.change({ sort: oneOf(JOB_SORT_KEYS, next?.id) ?? "createdAt", order: next?.desc ? "desc" : "asc" })
      }
      hiddenColumns={params.hide}
      onHiddenColumnsChange={control.hide}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={active ? <NoJobFits onClear={control.clear} /> : <NoJobYet />}
      toolbar={
        <>
          <FilterBar
            active={active}
            onClear={control.clear}
            result={total === undefined || waiting ? undefined : total === 1 ? "1 job" : `${total} jobs`}
          >
            <SearchInput
              label="Search bulk jobs"
              placeholder="What, why, by whom"
              shortcut="/"
              value={params.q}
              onValueChange={control.type}
              busy={waiting}
              className="w-full sm:w-64"
            />
            <ColumnFilters
              columns={jobColumns}
              values={{ title: params.task, status: params.status }}
              onChange={(id, values) =>
                id === "status"
                  ? control.change({ status: someOf(JOB_STATUSES, values) })
                  : control.change({ task: someOf(BULK_TASK_IDS, values) })
              }
            />
            <Select
              aria-label="Whose jobs"
              className="w-36!"
              options={BY}
              value={params.mine ? "mine" : ""}
              onValueChange={(by) => control.change({ mine: by === "mine" })}
            />
          </FilterBar>
          <ViewsButton list="bulk" />
          <ExportLink href={`/api/bulk/export?${toUrl({ ...query, page: "", limit: "", hide: params.hide })}`} />
        </>
      }
      footer={
        <NumberedPager
          label="bulk jobs"
          page={query.page}
          limit={params.limit}
          total={total}
          pending={isPlaceholderData}
          onPage={control.goTo}
          onLimit={(limit) => control.change({ limit })}
        />
      }
      skeletonRows={14}
    />
  );
}

function NoJobFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="No bulk job fits"
      actions={<Button onClick={onClear}>Clear search and filters</Button>}
    >
      Search looks at what is done, to what, where the people came from, the reason and who made the job.
    </EmptyState>
  );
}

function NoJobYet() {
  return (
    <EmptyState
      icon={<Layers />}
      title="No bulk job yet"
      actions={
        <>
          <ButtonLink href="/people">Choose people in the list</ButtonLink>
          <ButtonLink href="/bulk/new">New bulk job</ButtonLink>
        </>
      }
    >
      Whatever can be done to one person can be done to many: suspend, add to a group, onboard, offboard. Everybody is
      looked up first, and nothing changes before somebody has seen the plan and starts it.
    </EmptyState>
  );
}
