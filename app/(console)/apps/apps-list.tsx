"use client";
import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { APP_STATUSES, SIGN_ON_MODE_KEYS, SIGN_ON_MODES } from "#lib/schemas/vocabulary/apps.ts";
import { AppStatusBadge, signOnTitle } from "./_components/app-words.tsx";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { SearchX } from "lucide-react";
import { useRead } from "#lib/client/reads.ts";
import { appPicking } from "#lib/schemas/vocabulary/apps.ts";
import { appsParams } from "./search-params.ts";

const column = columnsOf<AppRow>();
const sorted = { enableSorting: true };

const columns = column.columns([
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

const idOf = (app: AppRow) => app.id;
const labelOf = (app: AppRow) => app.label;

/** The list of apps with its filters. All apps are here, so every filter takes effect at once. */
export function AppsList() {
  const control = useListState(appsParams, { filters: ["status", "signOnMode"] });
  const read = useRead("/apps");
  const picked = usePicked(read.data, appPicking, control.params);
  return (
    <ListTable
      list="apps"
      file="/api/apps/export"
      label="Apps"
      one="app"
      columns={columns}
      rowId={idOf}
      rowLabel={labelOf}
      control={control}
      query={control.params}
      read={read}
      answer={picked}
      search={{ label: "Search apps", placeholder: "Part of the name" }}
      filters={{ status: "status", signOnMode: "signOnMode" }}
      noMatch={{ icon: <SearchX />, title: "No app matches" }}
      empty={{ icon: <SearchX />, title: "There are no apps" }}
      skeletonRows={14}
    />
  );
}
