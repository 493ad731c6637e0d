import { columnsOf } from "#components/data-table/features.ts";
import { Badge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AttributeRow } from "#lib/schemas/user-types.ts";

const column = columnsOf<AttributeRow>();
const OWN: Record<AttributeRow["own"], string> = {
  hidden: "Do not see it",
  see: "See it",
  change: "Change it",
};

/** The columns of a table of attributes. */
export const ATTRIBUTE_COLUMNS = column.columns([
  column.accessor("title", {
    header: "Attribute",
    meta: { className: "min-w-40 max-w-64 font-medium" },
    cell: ({ row: { original } }) => (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        {original.title}
        {original.required && <Badge tone="info">Required</Badge>}
      </span>
    ),
  }),
  column.accessor("variable", {
    header: "Variable",
    cell: (cell) => (
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <code className="font-mono text-xs">{cell.getValue()}</code>
        <CopyButton value={cell.getValue()} label={`Copy ${cell.getValue()}`} />
      </span>
    ),
  }),
  column.accessor("type", { header: "Type", meta: { className: "whitespace-nowrap" } }),
  column.accessor("limits", { header: "Limits", meta: { className: "min-w-40 max-w-72" } }),
  column.accessor("custom", { header: "From", cell: (cell) => (cell.getValue() ? "This org" : "Okta") }),
  column.accessor("own", {
    header: "People themselves",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => OWN[original.own],
  }),
  column.accessor("readOnly", {
    header: "Changed here",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => (original.readOnly ? "No: read only" : (original.source ?? "Yes")),
  }),
  column.accessor("description", { header: "Description", meta: { className: "min-w-48 max-w-96 text-muted" } }),
]);
