"use client";
import { Link } from "#components/ui/link.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Approval } from "#lib/schemas/approval.ts";
import { APPROVAL_STATUSES } from "#lib/schemas/vocabulary/approvals.ts";
import { APPROVAL_STATES, ApprovalStatusBadge } from "./approval-status.tsx";

const column = columnsOf<Approval>();
const sorted = { enableSorting: true };

/** Columns of the list of requests. */
export const approvalColumns = column.columns([
  column.accessor("title", {
    ...sorted,
    header: "What",
    meta: { className: "min-w-44 max-w-96 truncate" },
    cell: ({ row: { original } }) => (
      <Link href={`/approvals/${original.id}`} title={original.title} className="link font-medium">
        {original.title}
      </Link>
    ),
  }),
  column.accessor("status", {
    header: "State",
    meta: {
      className: "whitespace-nowrap",
      filter: {
        kind: "choice",
        options: APPROVAL_STATUSES.map((value) => ({ value, label: APPROVAL_STATES[value].title })),
      },
    },
    cell: ({ getValue }) => <ApprovalStatusBadge status={getValue()} />,
  }),
  column.display({
    ...sorted,
    id: "by",
    header: "Asked for by",
    meta: { className: "max-w-64 truncate" },
    cell: ({ row: { original } }) => original.requestedBy.login,
  }),
  column.accessor("requestedAt", {
    ...sorted,
    header: "When",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
  }),
  column.accessor("because", {
    header: "Why a second person",
    meta: { className: "max-w-80 truncate" },
    cell: ({ getValue }) => <span title={getValue()}>{getValue()}</span>,
  }),
  column.accessor("reason", {
    header: "Reason",
    meta: { className: "max-w-64 truncate" },
    cell: ({ getValue }) => <span title={getValue() ?? undefined}>{getValue()}</span>,
  }),
  column.accessor("decidedBy", { header: "Decided by", meta: { className: "max-w-64 truncate" } }),
]);
