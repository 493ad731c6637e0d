"use client";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { DetailsLink } from "#app/_features/list/details-link.tsx";
import { RESULT_WORDS } from "#app/_features/audit/audit-words.ts";
import { TargetLink } from "./target-link.tsx";

const column = columnsOf<AuditRow>();

export const auditColumns = column.columns([
  column.accessor("seq", {
    header: "Entry",
    cell: ({ getValue }) => {
      const seq = getValue();
      return (
        <DetailsLink id={String(seq)} className="link font-mono text-xs" aria-label={`Details of entry ${seq}`}>
          {seq.toLocaleString("en")}
        </DetailsLink>
      );
    },
  }),
  column.accessor("at", {
    header: "When",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
  }),
  column.accessor("actor", {
    header: "Who",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => {
      const { login, viaWorker } = getValue();
      return (
        <span className="inline-flex items-center gap-1.5">
          {login}
          {viaWorker && <Badge>bulk job</Badge>}
        </span>
      );
    },
  }),
  column.accessor("action", {
    header: "What",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row }) => <span className="font-medium">{row.original.title}</span>,
  }),
  column.accessor("target", {
    header: "Whom",
    meta: { className: "whitespace-nowrap" },
    cell: ({ row: { original } }) => (
      <>
        <TargetLink target={original.target} />
        {original.related && <span className="block text-xs text-muted">{original.related.label}</span>}
      </>
    ),
  }),
  column.accessor("result", {
    header: "Outcome",
    cell: ({ getValue }) => {
      const { title, tone } = RESULT_WORDS[getValue()];
      return <StatusBadge tone={tone}>{title}</StatusBadge>;
    },
  }),
  column.accessor("reason", {
    header: "Reason",
    meta: { className: "min-w-40 max-w-80 truncate" },
    cell: ({ getValue }) => <span title={getValue() ?? undefined}>{getValue()}</span>,
  }),
]);
