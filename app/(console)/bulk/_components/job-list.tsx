"use client";
import { useQuery } from "@tanstack/react-query";
import { Layers } from "lucide-react";
import { DataTable } from "#components/data-table/data-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import { QueryProblem } from "../../_components/query-problem.tsx";
import { jobTitle } from "../../_components/bulk/words.ts";
import { jobColumns } from "./job-columns.tsx";

/** The latest jobs as a table; moves along while any of them does. */
export function JobList() {
  const { data, error, isFetching, refetch } = useQuery(jobsQuery());
  return (
    <DataTable
      label="Bulk jobs"
      columns={jobColumns}
      rows={data}
      rowId={(job) => job.id}
      rowLabel={jobTitle}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
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
          Whatever can be done to one person can be done to many: suspend, add to a group, onboard, offboard. Everybody
          is looked up first, and nothing changes before somebody has seen the plan and starts it.
        </EmptyState>
      }
      toolbar={<p className="px-1 text-sm text-muted">The latest 50, newest first</p>}
      className="flex-1"
    />
  );
}
