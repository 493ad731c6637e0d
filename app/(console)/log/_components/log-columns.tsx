"use client";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LogRow } from "#lib/schemas/log.ts";
import { DetailsLink } from "#app/_features/list/details-link.tsx";
import { MadeHere } from "./made-here.tsx";
import { outcomeWords } from "#app/_features/audit/outcome-words.ts";
import { PartyLink } from "./party-link.tsx";

const column = columnsOf<LogRow>();

export const logColumns = column.columns([
  column.accessor("sentence", {
    header: "What happened",
    meta: { className: "min-w-64 w-2/5" },
    cell: ({ row: { original } }) => (
      <>
        <DetailsLink id={original.uuid} className="link">
          {original.sentence}
        </DetailsLink>
        <span className="block font-mono text-xs text-muted">{original.eventType}</span>
      </>
    ),
  }),
  column.accessor("published", {
    header: "When",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
  }),
  column.accessor("outcome", {
    header: "Outcome",
    cell: ({ row: { original } }) => (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        {original.outcome && (
          <StatusBadge tone={outcomeWords(original.outcome).tone}>{outcomeWords(original.outcome).title}</StatusBadge>
        )}
        {original.unconfirmed && <Badge tone="caution">from a hook only</Badge>}
        {original.reason && <span className="block text-xs text-muted">{original.reason}</span>}
      </span>
    ),
  }),
  column.accessor("actor", {
    header: "Who",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue, row: { original } }) => {
      const actor = getValue();
      return (
        <>
          {original.here && (
            <span className="block">
              <MadeHere here={original.here} />
            </span>
          )}
          {actor && (
            <span className={original.here ? "text-xs text-muted" : undefined}>
              {original.here && "as "}
              <PartyLink party={actor} />
            </span>
          )}
        </>
      );
    },
  }),
  column.accessor("targets", {
    header: "Whom or what",
    meta: { className: "min-w-40" },
    cell: ({ getValue, row: { original } }) =>
      getValue().map((party, index) => (
        <span key={`${original.uuid} ${party.type} ${party.id ?? index}`} className="block">
          <PartyLink party={party} />
        </span>
      )),
  }),
  column.accessor("ip", {
    header: "From",
    meta: { className: "whitespace-nowrap" },
    cell: ({ getValue, row: { original } }) => (
      <>
        <span className="font-mono text-xs">{getValue()}</span>
        {original.place && <span className="block text-xs text-muted">{original.place}</span>}
      </>
    ),
  }),
]);
