import { Link } from "#components/ui/link.tsx";
import { UserStateBadge } from "#app/_features/people/user-state-badge.tsx";
import { RowLink, TimeCell } from "#app/_features/list/cells.tsx";
import { STATUS_FILTER } from "#app/_features/people/status-filter.ts";
import { columnsOf } from "#components/data-table/columns.ts";
import { Button } from "#components/ui/button.tsx";
import type { AppOverview, AppUserRow } from "#lib/schemas/apps.ts";

const column = columnsOf<AppUserRow>();

function how({ direct, throughGroup }: AppUserRow) {
  if (direct) return "Directly";
  if (!throughGroup) return "Through a group";
  return (
    <>
      {"Through "}
      <Link href={`/groups/${throughGroup.id}`} className="link">
        {throughGroup.name}
      </Link>
    </>
  );
}

/** Why someone's own assignment cannot be taken away. */
function whyNotRemove({ direct, throughGroup }: AppUserRow, offered: string | null): string | null {
  if (offered !== null || direct) return offered;
  return `They have it through ${throughGroup ? `“${throughGroup.name}”` : "a group"}: take them out of that group.`;
}

type Verbs = { onEdit: (row: AppUserRow) => void; onRemove: (row: AppUserRow) => void };

/** Columns of the people who have an app. */
export function appUserColumns({ updateUser, removeUser }: AppOverview, { onEdit, onRemove }: Verbs) {
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
      cell: (cell) => {
        const status = cell.getValue();
        return status && <UserStateBadge status={status} />;
      },
    }),
    column.accessor("direct", {
      header: "How they have it",
      meta: {
        className: "min-w-44",
        filter: {
          kind: "choice",
          options: [
            { value: "direct", label: "Directly" },
            { value: "group", label: "Through a group" },
          ],
        },
      },
      cell: ({ row: { original } }) => how(original),
    }),
    column.accessor("userName", {
      enableSorting: true,
      header: "Name in the app",
      meta: { className: "max-w-60 truncate" },
      cell: ({ row: { original } }) =>
        original.userName === original.login ? <span className="text-faint">As the login</span> : original.userName,
    }),
    column.accessor("assigned", {
      enableSorting: true,
      header: "Assigned",
      cell: (cell) => <TimeCell at={cell.getValue()} />,
    }),
    column.display({
      id: "verbs",
      meta: { label: "Edit and remove", align: "end", pinned: true, className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex gap-1.5">
          <Button size="sm" disabledReason={updateUser.whyNot ?? undefined} onClick={() => onEdit(original)}>
            Edit…<span className="sr-only"> {original.name}</span>
          </Button>
          <Button
            size="sm"
            disabledReason={whyNotRemove(original, removeUser.whyNot) ?? undefined}
            onClick={() => onRemove(original)}
          >
            Remove…<span className="sr-only"> {original.name}</span>
          </Button>
        </span>
      ),
    }),
  ]);
}
