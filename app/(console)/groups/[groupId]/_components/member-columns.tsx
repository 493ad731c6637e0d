import Link from "next/link";
import { UserStateBadge } from "#app/(console)/people/_components/user-state-badge.tsx";
import { RowLink, TimeCell } from "#app/(console)/_components/list/cells.tsx";
import { columnsOf } from "#components/data-table/features.ts";
import { Button } from "#components/ui/button.tsx";
import type { MemberRow } from "#lib/schemas/groups.ts";
import type { GroupType } from "#lib/schemas/vocabulary/groups.ts";

const column = columnsOf<MemberRow>();

function origin(type: GroupType, { rules }: MemberRow) {
  if (type === "BUILT_IN") return "Everybody is";
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
      header: "Name",
      meta: { className: "min-w-40 max-w-72 truncate" },
      cell: ({ row: { original } }) => <RowLink href={`/people/${original.id}`}>{original.name}</RowLink>,
    }),
    column.accessor("login", { header: "Login", meta: { className: "max-w-72 truncate" } }),
    column.accessor("status", {
      header: "Status",
      meta: { className: "whitespace-nowrap" },
      cell: (cell) => <UserStateBadge status={cell.getValue()} />,
    }),
    column.accessor("rules", {
      header: "How they came in",
      meta: { className: "min-w-40" },
      cell: ({ row: { original } }) => origin(type, original),
    }),
    column.accessor("department", { header: "Department", meta: { className: "max-w-60 truncate" } }),
    column.accessor("lastLogin", {
      header: "Last sign-in",
      cell: (cell) => <TimeCell at={cell.getValue()} otherwise="Never" />,
    }),
    column.display({
      id: "remove",
      meta: { label: "Remove", align: "end" },
      cell: ({ row: { original } }) => (
        <Button size="sm" disabledReason={whyNot ?? undefined} onClick={() => onRemove(original)}>
          Remove…<span className="sr-only"> {original.name}</span>
        </Button>
      ),
    }),
  ]);
}
