"use client";
import { useMemo } from "react";
import { Link } from "#components/ui/link.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Job } from "#lib/schemas/bulk.ts";
import { JOB_STATES, JobStatusBadge } from "#app/_features/bulk/job-status.tsx";
import { resultLabel } from "#app/_features/bulk/results.ts";
import { jobTitle, targetCount } from "#app/_features/bulk/messages.ts";
import { useQuery } from "@tanstack/react-query";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { Layers, SearchX } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Select } from "#components/ui/select.tsx";
import { jobsQuery } from "#lib/client/bulk.ts";
import { jobsParams, toJobsQuery } from "./search-params.ts";
import { JOB_STATUSES } from "#lib/schemas/vocabulary/bulk.ts";
import type { Option } from "#lib/schemas/vocabulary/fields.ts";

const column = columnsOf<Job>();
const sorted = { enableSorting: true };

/** Columns of the list of jobs. @param tasks what jobs can be about */
const jobColumns = (jobKinds: readonly Option[]) =>
  column.columns([
    column.accessor("title", {
      header: "Job",
      meta: {
        className: "min-w-40 max-w-80 truncate",
        filter: { kind: "choice", options: jobKinds },
      },
      cell: ({ row: { original } }) => (
        <Link href={`/bulk/${original.id}`} title={jobTitle(original)} className="link font-medium">
          {jobTitle(original)}
        </Link>
      ),
    }),
    column.accessor("status", {
      ...sorted,
      header: "State",
      meta: {
        className: "whitespace-nowrap",
        filter: { kind: "choice", options: JOB_STATUSES.map((value) => ({ value, label: JOB_STATES[value].title })) },
      },
      cell: ({ getValue }) => <JobStatusBadge status={getValue()} />,
    }),
    column.accessor("total", {
      header: "Targets",
      meta: { align: "end", className: "whitespace-nowrap" },
      cell: ({ row: { original } }) =>
        original.status === "PLANNING" && original.total === 0 ? (
          <span className="text-faint">Not known yet</span>
        ) : (
          targetCount(original.on, original.total)
        ),
    }),
    column.display({
      id: "counts",
      header: "Results",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => <span className="text-muted">{resultLabel(original)}</span>,
    }),
    column.accessor("createdBy", { ...sorted, header: "Actor", meta: { className: "max-w-64 truncate" } }),
    column.accessor("createdAt", {
      ...sorted,
      header: "Time",
      meta: { className: "whitespace-nowrap" },
      cell: ({ getValue }) => <RelativeTime at={getValue()} />,
    }),
    column.accessor("source", {
      header: "From",
      meta: { className: "max-w-56 truncate" },
      cell: ({ getValue }) => <span title={getValue()}>{getValue()}</span>,
    }),
    column.accessor("reason", {
      header: "Reason",
      meta: { className: "max-w-64 truncate" },
      cell: ({ getValue }) => <span title={getValue() ?? undefined}>{getValue()}</span>,
    }),
  ]);

const idOf = ({ id }: Job) => id;
const BY = [
  { value: "", label: "By everyone" },
  { value: "mine", label: "By me" },
];

/** Bulk jobs as a table; moves along while any of those in view does. */
export function JobsList({ jobKinds }: { jobKinds: readonly Option[] }) {
  const columns = useMemo(() => jobColumns(jobKinds), [jobKinds]);
  const control = useListState(jobsParams, { filters: ["status", "task", "mine"] });
  const query = toJobsQuery(control.asked);
  const read = useQuery(jobsQuery(query));
  return (
    <ListTable
      list="bulk"
      file="/api/bulk/export"
      label="Bulk jobs"
      one="job"
      columns={columns}
      rowId={idOf}
      rowLabel={jobTitle}
      control={control}
      query={query}
      read={read}
      answer={read.data}
      search={{ label: "Search bulk jobs", placeholder: "Request, reason or name" }}
      filters={{ title: "task", status: "status" }}
      noMatch={{
        icon: <SearchX />,
        title: "No bulk job matches",
        hint: "Search covers the operation, the target, the source of the people, the reason and the person who made the job.",
      }}
      empty={{
        icon: <Layers />,
        title: "No bulk job yet",
        hint: "What you can do to one person you can do to many: suspend, add to a group, onboard, offboard. Everyone is looked up first, and nothing changes until someone has seen the plan and starts it.",
        actions: (
          <>
            <ButtonLink href="/people">Choose people in the list</ButtonLink>
            <ButtonLink href="/bulk/new">New bulk job</ButtonLink>
          </>
        ),
      }}
      skeletonRows={14}
    >
      <Select
        aria-label="Whose jobs"
        className="w-36!"
        options={BY}
        value={control.params.mine ? "mine" : ""}
        onValueChange={(by) => control.change({ mine: by === "mine" })}
      />
    </ListTable>
  );
}
