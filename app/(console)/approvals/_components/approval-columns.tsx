"use client";
import Link from "next/link";
import { columnsOf } from "#components/data-table/features.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Approval } from "#lib/schemas/approval.ts";
import { ApprovalStatusBadge } from "../../_components/approval-status.tsx";

const column = columnsOf<Approval>();

export const approvalColumns = column.columns([
  column.accessor("title", {
    header: "What",
    cell: ({ row: { original } }) => (
      <Link href={`/approvals/${original.id}`} className="link font-medium">
        {original.title}
      </Link>
    ),
  }),
  column.accessor("status", { header: "State", cell: ({ getValue }) => <ApprovalStatusBadge status={getValue()} /> }),
  column.accessor((row) => row.requestedBy.login, { id: "by", header: "Asked for by" }),
  column.accessor("requestedAt", {
    header: "When",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
  }),
  column.accessor("because", { header: "Why a second person", meta: { className: "min-w-56" } }),
  column.accessor("reason", { header: "Reason", meta: { className: "max-w-64 truncate" } }),
  column.accessor("decidedBy", { header: "Decided by" }),
]);
