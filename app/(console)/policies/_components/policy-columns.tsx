import { RowLink } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import type { PolicyRow } from "#lib/schemas/policies.ts";
import { ACTIVE_CHOICES, ActiveBadge } from "#app/_features/list/active-badge.tsx";

const column = columnsOf<PolicyRow>();

/** The list's columns: the name, what state it is in, whom it is for. */
export const POLICY_COLUMNS = column.columns([
  column.accessor("name", {
    header: "Name",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-72 truncate" },
    cell: ({ row: { original } }) => <RowLink href={`/policies/${original.id}`}>{original.name}</RowLink>,
  }),
  column.accessor("priority", { header: "Order", enableSorting: true, meta: { align: "end", className: "w-16" } }),
  column.accessor("active", {
    header: "State",
    meta: { className: "whitespace-nowrap", filter: { kind: "choice", options: ACTIVE_CHOICES } },
    cell: ({ row: { original } }) => <ActiveBadge active={original.active} />,
  }),
  column.accessor("who", { header: "For", meta: { className: "min-w-56 max-w-96 truncate" } }),
  column.accessor("rules", {
    header: "Active rules",
    enableSorting: true,
    meta: { align: "end", className: "whitespace-nowrap w-28" },
  }),
  column.accessor("description", { header: "Description", meta: { className: "max-w-96 truncate text-muted" } }),
]);
