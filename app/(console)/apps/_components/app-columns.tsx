import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { APP_STATUSES, SIGN_ON_MODE_KEYS, SIGN_ON_MODES } from "#lib/schemas/vocabulary/apps.ts";
import { AppStatusBadge } from "./app-status-badge.tsx";
import { signOnTitle } from "./sign-on-title.ts";

const column = columnsOf<AppRow>();
const sorted = { enableSorting: true };

export const APP_COLUMNS = column.columns([
  column.accessor("label", {
    ...sorted,
    header: "App",
    meta: { className: "min-w-40 max-w-80 truncate" },
    cell: ({ row: { original } }) => <RowLink href={`/apps/${original.id}`}>{original.label}</RowLink>,
  }),
  column.accessor("status", {
    ...sorted,
    header: "Status",
    meta: {
      className: "whitespace-nowrap",
      filter: {
        kind: "choice",
        options: APP_STATUSES.map((value) => ({ value, label: value === "ACTIVE" ? "Active" : "Inactive" })),
      },
    },
    cell: (cell) => <AppStatusBadge status={cell.getValue()} />,
  }),
  column.accessor("signOnMode", {
    ...sorted,
    header: "Sign-on",
    meta: {
      filter: { kind: "choice", options: SIGN_ON_MODE_KEYS.map((value) => ({ value, label: SIGN_ON_MODES[value] })) },
    },
    cell: (cell) => signOnTitle(cell.getValue()),
  }),
  column.accessor("provisions", {
    header: "Accounts",
    meta: { className: "whitespace-nowrap" },
    cell: (cell) => (cell.getValue() ? "Made by Okta" : <span className="text-faint">Kept in the app</span>),
  }),
  column.accessor("name", { header: "Kind", meta: { className: "max-w-60 truncate" } }),
  column.accessor("lastUpdated", { ...sorted, header: "Updated", cell: (cell) => <TimeCell at={cell.getValue()} /> }),
  column.accessor("created", { ...sorted, header: "Created", cell: (cell) => <TimeCell at={cell.getValue()} /> }),
]);
