"use client";
import { useQuery } from "@tanstack/react-query";
import { Layers, SearchX } from "lucide-react";
import { useMemo } from "react";
import { howMany } from "#app/_features/list/how-many.ts";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { NumberedPager } from "#app/_features/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/_features/list/use-list-state.ts";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Select } from "#components/ui/select.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import type { Option } from "#lib/schemas/vocabulary/fields.ts";
import { jobTitle } from "#app/_features/bulk/words.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { jobsParams, toJobsQuery } from "../search-params.ts";
import { jobColumns } from "./job-columns.tsx";

const idOf = ({ id }: Job) => id;
const BY = [
  { value: "", label: "By everybody" },
  { value: "mine", label: "By me" },
];

/** Bulk jobs as a table; moves along while any of those in view does. */
export function JobList({ tasks }: { tasks: readonly Option[] }) {
  const columns = useMemo(() => jobColumns(tasks), [tasks]);
  const control = useNumberedParams(jobsParams, ["status", "task", "mine"]);
  const { params } = control;
  const query = toJobsQuery(control.asked);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(jobsQuery(query));
  const waiting = control.typing || isPlaceholderData;
  const total = data?.total;
  return (
    <DataTable
      label="Bulk jobs"
      className="flex-1"
      columns={columns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={jobTitle}
      fetching={waiting}
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={control.narrowed ? <NoJobFits onClear={control.clear} /> : <NoJobYet />}
      toolbar={
        <ListToolbar
          list="bulk"
          file="/api/bulk/export"
          query={query}
          label="Search bulk jobs"
          placeholder="What, why, by whom"
          control={control}
          columns={columns}
          filters={{ title: "task", status: "status" }}
          result={howMany(total, "job")}
          busy={waiting}
        >
          <Select
            aria-label="Whose jobs"
            className="w-36!"
            options={BY}
            value={params.mine ? "mine" : ""}
            onValueChange={(by) => control.change({ mine: by === "mine" })}
          />
        </ListToolbar>
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
