"use client";
import { TimeCell } from "#app/_features/list/cells.tsx";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import type { RealmRow } from "#lib/reads/realms.ts";
import { realmsParams, toRealmsQuery } from "./search-params.ts";

const column = columnsOf<RealmRow>();

const columns = column.columns([
  column.accessor("name", {
    header: "Name",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-96 truncate font-medium" },
    cell: ({ row: { original } }) => (
      <span className="inline-flex items-center gap-2">
        {original.name}
        {original.isDefault && <Badge>Default</Badge>}
      </span>
    ),
  }),
  column.accessor("type", {
    header: "For",
    meta: { className: "whitespace-nowrap" },
  }),
  column.accessor("created", { header: "Created", cell: (cell) => <TimeCell at={cell.getValue()} /> }),
  column.accessor("lastUpdated", { header: "Changed", cell: (cell) => <TimeCell at={cell.getValue()} /> }),
  column.accessor("id", {
    header: "Okta id",
    cell: (cell) => (
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <code className="font-mono text-xs">{cell.getValue()}</code>
        <CopyButton value={cell.getValue()} label={`Copy the id of the realm ${cell.row.original.name}`} />
      </span>
    ),
  }),
]);

const idOf = ({ id }: RealmRow) => id;
const nameOf = ({ name }: RealmRow) => name;

/** The realms, found by a part of their name. */
export function RealmsList() {
  const control = useListState(realmsParams, { filters: [] });
  const query = toRealmsQuery(control.asked);
  const read = useReadPage("/realms", query);
  return (
    <ListTable
      list="realms"
      file="/api/realms/export"
      label="Realms"
      one="realm"
      columns={columns}
      rowId={idOf}
      rowLabel={nameOf}
      control={control}
      query={query}
      read={read}
      answer={read.data}
      search={{ label: "Search realms", placeholder: "Part of the name" }}
      noMatch={{ title: "No realm matches", hint: "Try a shorter part of the name." }}
      empty={{ title: "This org has no realms", hint: "Okta admins create them under Directory > Realms." }}
      skeletonRows={4}
    />
  );
}
