"use client";
import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import type { GroupRow } from "#lib/schemas/groups.ts";
import { GROUP_TYPES, GROUP_TYPE_LABELS } from "#lib/schemas/vocabulary/groups.ts";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { SearchX } from "lucide-react";
import { useReadPage } from "#lib/client/reads.ts";
import { groupsParams, toGroupsQuery } from "./search-params.ts";

const column = columnsOf<GroupRow>();
const end = "end" as const;

function count(value: number | null) {
  return value === null ? <span className="text-faint">Not known</span> : value.toLocaleString("en");
}

const columns = column.columns([
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
        options: GROUP_TYPES.map((value) => ({ value, label: GROUP_TYPE_LABELS[value].title })),
      },
    },
    cell: (cell) => <Badge>{GROUP_TYPE_LABELS[cell.getValue()].title}</Badge>,
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

const idOf = (group: GroupRow) => group.id;
const nameOf = (group: GroupRow) => group.name;

/** The list of groups with its filters. */
export function GroupsList() {
  const control = useListState(groupsParams, { filters: ["type"] });
  const query = toGroupsQuery(control.asked);
  const read = useReadPage("/groups", query);
  const hint =
    "Search finds any part of the name. A group created or renamed in the last few seconds may not be found yet.";
  return (
    <ListTable
      list="groups"
      file="/api/groups/export"
      label="Groups"
      one="group"
      columns={columns}
      rowId={idOf}
      rowLabel={nameOf}
      control={control}
      query={query}
      read={read}
      answer={read.data}
      search={{ label: "Search groups", placeholder: "Part of the name" }}
      filters={{ type: "type" }}
      noMatch={{ icon: <SearchX />, title: "No group matches", hint }}
      empty={{ icon: <SearchX />, title: "There are no groups", hint }}
      note="A change can take a few seconds to show in search."
      skeletonRows={14}
    />
  );
}
