import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import type { PersonRow } from "#lib/schemas/people.ts";
import { STATUS_FILTER } from "#app/_features/people/status-filter.ts";
import { UserStateBadge } from "#app/_features/people/user-state-badge.tsx";

const column = columnsOf<PersonRow>();
const text = { meta: { className: "max-w-80 truncate" } };

function define(sortable: boolean) {
  const sorted = { enableSorting: sortable };
  return column.columns([
    column.accessor("name", {
      ...sorted,
      header: "Name",
      meta: { className: "min-w-40 max-w-72 truncate" },
      cell: ({ row: { original } }) => <RowLink href={`/people/${original.id}`}>{original.name}</RowLink>,
    }),
    column.accessor("status", {
      ...sorted,
      header: "Status",
      meta: { className: "whitespace-nowrap", filter: STATUS_FILTER },
      cell: (cell) => <UserStateBadge status={cell.getValue()} />,
    }),
    column.accessor("login", { ...sorted, ...text, header: "Login" }),
    column.accessor("department", { ...sorted, ...text, header: "Department" }),
    column.accessor("title", { ...text, header: "Title" }),
    column.accessor("email", { ...text, header: "Email" }),
    column.accessor("city", { ...text, header: "City" }),
    column.accessor("userType", { ...text, header: "User type" }),
    column.accessor("lastLogin", {
      header: "Last sign-in",
      cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Never" />,
    }),
    column.accessor("statusChanged", {
      ...sorted,
      header: "Status changed",
      cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Never" />,
    }),
    column.accessor("created", {
      ...sorted,
      header: "Created",
      cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Never" />,
    }),
  ]);
}

/** The list's columns; a column's id is what Okta is asked to sort by (`PEOPLE_SORTS`). */
export const SORTABLE_COLUMNS = define(true);
/** The same while a group is chosen: Okta lists a group's members in its own order only. */
export const UNSORTABLE_COLUMNS = define(false);
