"use client";
import { NamedCell } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { Job, JobItem } from "#lib/schemas/bulk.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { BEFORE_START, kindOf, RESULT_KINDS, RESULT_TONES, resultTitle } from "#app/_features/bulk/results.ts";
import { targetNoun } from "#app/_features/bulk/messages.ts";
import { ItemSteps } from "./item-steps.tsx";

const column = columnsOf<JobItem>();

/** Finer than the kinds of result: what is happening to someone just now. */
function itemTitle({ state, targetId }: JobItem, status: Job["status"]): string {
  if (state === "LEASED" || state === "INTENT") return "In progress";
  if (state === "UNKNOWN") return "No clear answer, checking again";
  if (state === "PENDING" && status === "PLANNING") return targetId ? "Will be changed" : "Not checked yet";
  return resultTitle(kindOf(state), status);
}

/** People are kept as “Name (login)”; an app's label, or what nobody could be found by, has no such end. */
const NAME_AND_LOGIN = /^(.+) \(([^()\s]+)\)$/;

function Target({ item, noun }: { item: JobItem; noun: ReturnType<typeof targetNoun> }) {
  const label = item.targetLabel ?? item.given;
  const [, name = label, login = null] = (noun === "Person" && NAME_AND_LOGIN.exec(label)) || [];
  const at = noun === "App" ? "/apps" : "/people";
  return <NamedCell href={item.targetId && `${at}/${item.targetId}`} name={name} detail={login} />;
}

function build({ on, status }: Pick<Job, "on" | "status">, alone: boolean) {
  const noun = targetNoun(on);
  const options = RESULT_KINDS.map((value) => ({ value, label: resultTitle(value, status) }));
  return column.columns([
    column.accessor("given", {
      header: noun,
      meta: { className: "min-w-44 max-w-72" },
      cell: ({ row }) => <Target item={row.original} noun={noun} />,
    }),
    // On a phone what becomes of someone comes first.
    column.accessor("position", { header: "Row", meta: { align: "end", className: "max-sm:hidden" } }),
    column.accessor("statusBefore", {
      header: "State when planned",
      meta: { className: "whitespace-nowrap max-sm:hidden" },
      cell: ({ getValue }) => {
        const state = oneOf(USER_STATUSES, getValue());
        return state ? USER_STATES[state].title : getValue();
      },
    }),
    column.accessor("state", {
      header: BEFORE_START.includes(status) ? "What will happen" : "Result",
      meta: { filter: { kind: "choice", options, label: "Show" } },
      cell: ({ row: { original } }) => {
        const tone = RESULT_TONES[kindOf(original.state)];
        return <StatusBadge tone={tone}>{itemTitle(original, status)}</StatusBadge>;
      },
    }),
    column.accessor("steps", {
      header: "What changes, and why not",
      meta: { className: "min-w-64" },
      cell: ({ row: { original } }) => <ItemSteps item={original} alone={alone} />,
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

const built = new Map<string, ReturnType<typeof build>>();

/** The columns for a job in this state; the same ones every time, as the table needs them to stay between renders. */
export function itemColumns(job: Pick<Job, "on" | "status" | "total">) {
  const alone = job.total === 1;
  const key = `${targetNoun(job.on)} ${job.status} ${alone}`;
  const columns = built.get(key) ?? build(job, alone);
  built.set(key, columns);
  return columns;
}
