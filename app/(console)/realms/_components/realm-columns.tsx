import { TimeCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { RealmRow } from "#lib/schemas/realms.ts";
import { realmIsFor } from "#lib/schemas/vocabulary/realms.ts";

const column = columnsOf<RealmRow>();

/** The list's columns. */
export const REALM_COLUMNS = column.columns([
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
    cell: (cell) => realmIsFor(cell.getValue()),
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
