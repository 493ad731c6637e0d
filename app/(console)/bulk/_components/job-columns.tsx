"use client";
import Link from "next/link";
import { columnsOf } from "#components/data-table/features.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Job } from "#lib/schemas/bulk.ts";

import { JobStatusBadge } from "../../_components/bulk/job-status.tsx";
import { resultWords } from "../../_components/bulk/results.ts";
import { jobTitle, targetCount } from "../../_components/bulk/words.ts";

const column = columnsOf<Job>();

export const jobColumns = column.columns([
  column.accessor("title", {
    header: "What",
    cell: ({ row: { original } }) => (
      <Link href={`/bulk/${original.id}`} className="link font-medium">
        {jobTitle(original)}
      </Link>
    ),
  }),
  column.accessor("status", { header: "State", cell: ({ getValue }) => <JobStatusBadge status={getValue()} /> }),
  column.accessor("total", {
    header: "How many",
    meta: { align: "end", className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => targetCount(original.task, original.total),
  }),
  column.display({
    id: "counts",
    header: "Of them",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => <span className="text-muted">{resultWords(original)}</span>,
  }),
  column.accessor("createdBy", { header: "Who" }),
  column.accessor("createdAt", {
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
