"use client";
import Link from "next/link";
import { columnsOf } from "#components/data-table/features.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { JobItem } from "#lib/schemas/bulk.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { kindOf, RESULT_KINDS, RESULT_TONES, resultTitle } from "../../../_components/bulk/results.ts";
import type { JobStatus } from "#lib/schemas/vocabulary/bulk.ts";

const column = columnsOf<JobItem>();

/** Finer than the kinds of result: what is happening to somebody just now. */
function itemTitle({ state, targetId }: JobItem, status: JobStatus): string {
  if (state === "LEASED" || state === "INTENT") return "Under way";
  if (state === "UNKNOWN") return "No clear answer, looking again";
  if (state === "PENDING" && status === "PLANNING") return targetId ? "Will be changed" : "Not looked up yet";
  return resultTitle(kindOf(state), status);
}

function Person({ item }: { item: JobItem }) {
  if (!item.targetId) return <span className="font-mono text-xs wrap-anywhere">{item.given}</span>;
  return (
    <Link href={`/people/${item.targetId}`} className="link">
      {item.targetLabel ?? item.given}
    </Link>
  );
}

function build(status: JobStatus) {
  const options = RESULT_KINDS.map((value) => ({ value, label: resultTitle(value, status) }));
  return column.columns([
    column.accessor("given", { header: "Person", cell: ({ row }) => <Person item={row.original} /> }),
    column.accessor("position", { header: "Row", meta: { align: "end" } }),
    column.accessor("statusBefore", {
      header: "State when planned",
      meta: { className: "whitespace-nowrap" },
      cell: ({ getValue }) => {
        const state = oneOf(USER_STATUSES, getValue());
        return state ? USER_STATES[state].title : null;
      },
    }),
    column.accessor("state", {
      header: status === "PLANNED" || status === "PLANNING" ? "What will happen" : "Result",
      meta: { filter: { kind: "choice", options, label: "Show" } },
      cell: ({ row: { original } }) => {
        const tone = RESULT_TONES[kindOf(original.state)];
        return <StatusBadge tone={tone}>{itemTitle(original, status)}</StatusBadge>;
      },
    }),
    column.accessor("explanation", {
      header: "Why",
      meta: { className: "min-w-64" },
      cell: ({ getValue }) => <span className="wrap-anywhere">{getValue()}</span>,
    }),
    column.accessor("errorCode", {
      header: "Okta",
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-1 font-mono text-xs text-muted">
          {original.errorCode}
          {original.oktaRequestId && <CopyButton value={original.oktaRequestId} label="Copy Okta's request id" />}
        </span>
      ),
    }),
  ]);
}

const built = new Map<JobStatus, ReturnType<typeof build>>();

/** The columns for a job in this state; the same ones every time, as the table needs them to stay between renders. */
export function itemColumns(status: JobStatus) {
  const columns = built.get(status) ?? build(status);
  built.set(status, columns);
  return columns;
}
