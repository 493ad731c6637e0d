"use client";
import { Link } from "#components/ui/link.tsx";
import { TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import type { RuleRow } from "#lib/schemas/groups.ts";
import { RULE_STATUSES, RULE_STATUS_LABELS } from "#lib/schemas/vocabulary/groups.ts";
import { RuleDescription } from "../_components/rule-description.tsx";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { useReadPage } from "#lib/client/reads.ts";
import { rulesParams, toRulesQuery } from "./search-params.ts";

const column = columnsOf<RuleRow>();

const columns = column.columns([
  column.accessor("name", {
    header: "Rule",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-72 font-medium wrap-anywhere" },
  }),
  column.accessor("status", {
    header: "Status",
    enableSorting: true,
    meta: {
      className: "whitespace-nowrap",
      filter: {
        kind: "choice",
        options: RULE_STATUSES.map((value) => ({ value, label: RULE_STATUS_LABELS[value].title })),
      },
    },
    cell: (cell) => {
      const { title, tone } = RULE_STATUS_LABELS[cell.getValue()];
      return <StatusBadge tone={tone}>{title}</StatusBadge>;
    },
  }),
  column.accessor("expression", {
    header: "Condition",
    meta: { className: "min-w-60" },
    cell: ({ row: { original } }) => <RuleDescription rule={original} />,
  }),
  column.accessor("groups", {
    header: "Into",
    meta: { className: "min-w-40" },
    cell: (cell) => (
      <ul>
        {cell.getValue().map(({ id, name }) => (
          <li key={id}>
            <Link href={`/groups/${id}`} className="link wrap-anywhere">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    ),
  }),
  column.accessor("excluded", {
    header: "Excluded",
    enableSorting: true,
    meta: { align: "end" },
    cell: (cell) => cell.getValue().toLocaleString("en"),
  }),
  column.accessor("lastUpdated", {
    header: "Updated",
    enableSorting: true,
    cell: (cell) => <TimeCell at={cell.getValue()} />,
  }),
]);

const idOf = ({ id }: RuleRow) => id;
const nameOf = ({ name }: RuleRow) => name;

/** The org's group rules: who they add to which groups. */
export function RulesList() {
  const control = useListState(rulesParams, { filters: ["status"] });
  const query = toRulesQuery(control.asked);
  const read = useReadPage("/group-rules", query);
  return (
    <ListTable
      list="groups/rules"
      file="/api/group-rules/export"
      label="Group rules"
      one="rule"
      columns={columns}
      rowId={idOf}
      rowLabel={nameOf}
      tallRows
      control={control}
      query={query}
      read={read}
      answer={read.data}
      search={{ label: "Search rules", placeholder: "Name, expression or group" }}
      filters={{ status: "status" }}
      noMatch={{ title: "No rule matches", hint: "Search covers names, expressions and groups." }}
      empty={{
        title: "There are no group rules",
        hint: "Okta admins create them under Directory > Groups > Rules.",
      }}
      skeletonRows={14}
    />
  );
}
