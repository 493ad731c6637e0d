"use client";
import { Link } from "#components/ui/link.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Job } from "#lib/schemas/bulk.ts";
import { JOB_STATUSES } from "#lib/schemas/vocabulary/bulk.ts";
import type { Option } from "#lib/schemas/vocabulary/fields.ts";
import { JOB_STATES, JobStatusBadge } from "#app/_features/bulk/job-status.tsx";
import { resultWords } from "#app/_features/bulk/results.ts";
import { jobTitle, targetCount } from "#app/_features/bulk/words.ts";

const column = columnsOf<Job>();
const sorted = { enableSorting: true };

/** Columns of the list of jobs. @param tasks what jobs can be about */
export const jobColumns = (tasks: readonly Option[]) =>
  column.columns([
    column.accessor("title", {
      header: "What",
      meta: {
        className: "min-w-40 max-w-80 truncate",
        filter: { kind: "choice", options: tasks },
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
      header: "How many",
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
      header: "Of them",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => <span className="text-muted">{resultWords(original)}</span>,
    }),
    column.accessor("createdBy", { ...sorted, header: "Who", meta: { className: "max-w-64 truncate" } }),
    column.accessor("createdAt", {
      ...sorted,
      header: "When",
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
