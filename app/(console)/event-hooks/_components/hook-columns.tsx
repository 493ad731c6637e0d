import { ACTIVE_CHOICES, ActiveBadge } from "#app/_features/list/active-badge.tsx";
import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import type { EventHookRow } from "#lib/schemas/event-hooks.ts";

const column = columnsOf<EventHookRow>();

/** Whether the receiver has shown that it expects deliveries. */
export function VerifiedBadge({ verified }: { verified: boolean }) {
  return <StatusBadge tone={verified ? "positive" : "caution"}>{verified ? "Verified" : "Not verified"}</StatusBadge>;
}

/** The list's columns. */
export const HOOK_COLUMNS = column.columns([
  column.accessor("name", {
    header: "Name",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-72 truncate" },
    cell: ({ row: { original } }) => <RowLink href={`/event-hooks/${original.id}`}>{original.name}</RowLink>,
  }),
  column.accessor("active", {
    header: "State",
    meta: {
      className: "whitespace-nowrap",
      filter: { kind: "choice", options: [...ACTIVE_CHOICES, { value: "UNVERIFIED", label: "Not verified" }] },
    },
    cell: ({ row: { original } }) => (
      <span className="inline-flex gap-1.5">
        <ActiveBadge active={original.active} />
        <VerifiedBadge verified={original.verified} />
      </span>
    ),
  }),
  column.accessor("url", { header: "Address", enableSorting: true, meta: { className: "max-w-96 truncate" } }),
  column.accessor("eventTypes", {
    header: "Events",
    meta: { className: "max-w-96 truncate text-muted" },
    cell: ({ row: { original } }) => original.eventTypes.join(", "),
  }),
  column.accessor("created", {
    header: "Created",
    enableSorting: true,
    cell: (cell) => <TimeCell at={cell.getValue()} />,
  }),
]);
