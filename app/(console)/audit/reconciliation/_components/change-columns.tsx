"use client";
import { Link } from "#components/ui/link.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { ReconciledRow } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";
import { STATE_WORDS } from "../../_components/state-words.ts";

const column = columnsOf<ReconciledRow>();
const options = RECONCILED_STATES.map((value) => ({ value, label: STATE_WORDS[value].title }));

export const stateFilter = column.columns([
  column.accessor("state", { header: "Agreement", meta: { filter: { kind: "choice", options } } }),
]);

export const changeColumns = column.columns([
  column.accessor("entry", {
    header: "Here",
    meta: { className: "min-w-56" },
    cell: ({ getValue }) => {
      const entry = getValue();
      return (
        <>
          <Link href={`/audit?entry=${entry.seq}`} className="link font-medium">
            {entry.title}
          </Link>
          {entry.target && `: ${entry.target.label}`}
          <span className="block text-xs text-muted">
            {entry.actor.login}, <RelativeTime at={entry.at} />
          </span>
        </>
      );
    },
  }),
  column.accessor("state", {
    header: "Agreement",
    cell: ({ getValue }) => (
      <span data-tooltip={STATE_WORDS[getValue()].meaning}>
        <StatusBadge tone={STATE_WORDS[getValue()].tone}>{STATE_WORDS[getValue()].title}</StatusBadge>
      </span>
    ),
  }),
  column.accessor("event", {
    header: "In Okta's log",
    meta: { className: "min-w-56" },
    cell: ({ getValue }) => {
      const event = getValue();
      if (!event) return <span className="text-muted">–</span>;
      return (
        <>
          <Link href={`/log?event=${encodeURIComponent(event.uuid)}`} className="link">
            {event.sentence}
          </Link>
          <span className="block text-xs text-muted">
            {event.eventType}, <RelativeTime at={event.published} />
          </span>
        </>
      );
    },
  }),
]);
