import { Link } from "#components/ui/link.tsx";
import { UserStateBadge } from "#app/_features/people/user-state-badge.tsx";
import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { STATUS_FILTER } from "#app/_features/people/status-filter.ts";
import { type ColumnFilter, columnsOf } from "#components/data-table/columns.ts";
import { Button } from "#components/ui/button.tsx";
import type { MemberRow } from "#lib/schemas/groups.ts";
import type { GroupType } from "#lib/schemas/vocabulary/groups.ts";

const column = columnsOf<MemberRow>();
const ORIGIN_FILTER: ColumnFilter = {
  kind: "choice",
  options: [
    { value: "hand", label: "By hand" },
    { value: "rule", label: "By a rule" },
  ],
};

function origin(type: GroupType, { rules }: MemberRow) {
  if (type === "BUILT_IN") return "Everyone is";
  if (type === "APP_GROUP") return "By the app";
  if (rules.length === 0) return "By hand";
  return (
    <>
      {"By the rule "}
      {rules.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link href={`/groups/rules?q=${encodeURIComponent(name)}`} className="link">
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}

/**
 * Columns of a group's members.
 * @param whyNot why nobody can be removed; `null` when they can
 */
export function memberColumns(type: GroupType, whyNot: string | null, onRemove: (member: MemberRow) => void) {
  return column.columns([
    column.accessor("name", {
      enableSorting: true,
      header: "Name",
      meta: { className: "min-w-40 max-w-72 truncate" },
      cell: ({ row: { original } }) => <RowLink href={`/people/${original.id}`}>{original.name}</RowLink>,
    }),
    column.accessor("login", { enableSorting: true, header: "Login", meta: { className: "max-w-72 truncate" } }),
    column.accessor("status", {
      enableSorting: true,
      header: "Status",
      meta: { className: "whitespace-nowrap", filter: STATUS_FILTER },
      cell: (cell) => <UserStateBadge status={cell.getValue()} />,
    }),
    column.accessor("rules", {
      header: "Added by",
      meta: {
        className: "min-w-60",
        // Everyone is in a built-in group, and an app alone decides about its own.
        ...(type === "OKTA_GROUP" && { filter: ORIGIN_FILTER }),
      },
      cell: ({ row: { original } }) => origin(type, original),
    }),
    column.accessor("department", {
      enableSorting: true,
      header: "Department",
      meta: { className: "max-w-60 truncate" },
    }),
    column.accessor("lastLogin", {
      enableSorting: true,
      header: "Last sign-in",
      cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Never" />,
    }),
    column.display({
      id: "remove",
      meta: { label: "Remove", align: "end", pinned: true },
      cell: ({ row: { original } }) => (
        <Button size="sm" disabledReason={whyNot ?? undefined} onClick={() => onRemove(original)}>
          Remove…<span className="sr-only"> {original.name}</span>
        </Button>
      ),
    }),
  ]);
}
