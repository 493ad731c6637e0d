import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import type { GroupRow } from "#lib/schemas/groups.ts";
import { GROUP_TYPES, GROUP_TYPE_WORDS } from "#lib/schemas/vocabulary/groups.ts";

const column = columnsOf<GroupRow>();
const end = "end" as const;

function count(value: number | null) {
  return value === null ? <span className="text-faint">Not known</span> : value.toLocaleString("en");
}

/** The list's columns; a column's id is what Okta is asked to sort by (`GROUP_SORTS`). */
export const GROUP_COLUMNS = column.columns([
  column.accessor("name", {
    header: "Name",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-80 truncate" },
    cell: ({ row: { original } }) => <RowLink href={`/groups/${original.id}`}>{original.name}</RowLink>,
  }),
  column.accessor("type", {
    header: "Type",
    enableSorting: true,
    meta: {
      className: "whitespace-nowrap",
      filter: {
        kind: "choice",
        options: GROUP_TYPES.map((value) => ({ value, label: GROUP_TYPE_WORDS[value].title })),
      },
    },
    cell: (cell) => <Badge>{GROUP_TYPE_WORDS[cell.getValue()].title}</Badge>,
  }),
  column.accessor("members", { header: "Members", meta: { align: end }, cell: (cell) => count(cell.getValue()) }),
  column.accessor("apps", { header: "Apps", meta: { align: end }, cell: (cell) => count(cell.getValue()) }),
  column.accessor("rules", { header: "Rules", meta: { align: end }, cell: (cell) => count(cell.getValue()) }),
  column.accessor("givesAdminRole", {
    header: "Admin role",
    meta: { className: "whitespace-nowrap" },
    cell: (cell) => (cell.getValue() ? <StatusBadge tone="caution">Gives one</StatusBadge> : null),
  }),
  column.accessor("description", { header: "Description", meta: { className: "max-w-80 truncate" } }),
  column.accessor("lastMembershipUpdated", {
    header: "Members changed",
    enableSorting: true,
    cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Not known" />,
  }),
  column.accessor("lastUpdated", {
    header: "Updated",
    enableSorting: true,
    cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Not known" />,
  }),
  column.accessor("created", {
    header: "Created",
    enableSorting: true,
    cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Not known" />,
  }),
]);
