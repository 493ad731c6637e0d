"use client";
import { Link } from "#components/ui/link.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Approval } from "#lib/schemas/approval.ts";
import { APPROVAL_STATES, ApprovalStatusBadge } from "./_components/approval-status.tsx";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { CheckCheck } from "lucide-react";
import { Select } from "#components/ui/select.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import { APPROVAL_STATUSES, APPROVAL_VIEWS, type ApprovalView } from "#lib/schemas/vocabulary/approvals.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { approvalParams, toApprovalQuery } from "./search-params.ts";

const column = columnsOf<Approval>();
const sorted = { enableSorting: true };

const columns = column.columns([
  column.accessor("title", {
    ...sorted,
    header: "Request",
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
    header: "Requested by",
    meta: { className: "max-w-64 truncate" },
    cell: ({ row: { original } }) => original.requestedBy.login,
  }),
  column.accessor("requestedAt", {
    ...sorted,
    header: "Time",
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

const VIEWS: Record<ApprovalView, { label: string; empty: string }> = {
  waiting: { label: "Waiting for me", empty: "Nothing is waiting for you." },
  mine: { label: "Requested by me", empty: "You have no requests." },
  all: { label: "All", empty: "No requests yet." },
};

const idOf = ({ id }: Approval) => id;
const nameOf = ({ title }: Approval) => title;

/** Requests for agreement, newest first. */
export function ApprovalsList() {
  const control = useListState(approvalParams, { filters: ["status"] });
  const { view } = control.params;
  const query = toApprovalQuery(control.asked);
  const read = useReadPage("/approvals", query);
  return (
    <ListTable
      list="approvals"
      file="/api/approvals/export"
      label="Approvals"
      one="request"
      columns={columns}
      rowId={idOf}
      rowLabel={nameOf}
      control={control}
      query={query}
      read={read}
      answer={read.data}
      search={{ label: "Search requests", placeholder: "Request, reason or name" }}
      filters={{ status: "status" }}
      noMatch={{
        icon: <CheckCheck />,
        title: "No request matches",
        hint: "Search covers the request, the requester, the reason and the decider.",
      }}
      empty={{
        icon: <CheckCheck />,
        title: VIEWS[view].empty,
        hint: "Deletions, changes to protected people and large jobs wait here for approval.",
      }}
    >
      <Select
        aria-label="Which requests"
        className="w-44!"
        value={view}
        onValueChange={(next) => control.change({ view: oneOf(APPROVAL_VIEWS, next) ?? "waiting" })}
        options={APPROVAL_VIEWS.map((value) => ({ value, label: VIEWS[value].label }))}
      />
    </ListTable>
  );
}
