"use client";
import { X } from "lucide-react";
import { Link } from "#components/ui/link.tsx";
import { RefreshButton, TextFilter, TimeFilter } from "#app/_features/list/event-filters.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { ACTION_TITLES, AUDIT_ACTIONS, AUDIT_RESULTS } from "#lib/schemas/vocabulary/audit.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { RESULT_LABELS } from "#app/_features/audit/audit-labels.ts";
import type { AuditControl } from "../search-params.ts";

const column = columnsOf<AuditRow>();
const actions = AUDIT_ACTIONS.map((value) => ({ value, label: ACTION_TITLES[value] }));
const results = AUDIT_RESULTS.map((value) => ({ value, label: RESULT_LABELS[value].title }));
const filtered = column.columns([
  column.accessor("action", { header: "Event", meta: { filter: { kind: "choice", options: actions } } }),
  column.accessor("result", { header: "Result", meta: { filter: { kind: "choice", options: results } } }),
]);

type AuditFiltersProps = { control: AuditControl; refreshing: boolean; onRefresh: () => void };

/** Actor, target, event, result, time and job. */
export function AuditFilters({ control, refreshing, onRefresh }: AuditFiltersProps) {
  const { params, change, type } = control;
  return (
    <FilterBar active={control.narrowed} onClear={control.clear}>
      <TextFilter
        label="Actor: start of a login"
        placeholder="Actor: start of a login"
        value={params.actor}
        onChange={(actor) => type({ actor })}
        className="sm:w-44!"
      />
      <TextFilter
        label="Target: start of a name, login or group, or an id"
        placeholder="Target: name, group, id"
        value={params.target}
        onChange={(target) => type({ target })}
        className="sm:w-56!"
      />
      <TextFilter
        label="Any text: a reason, ticket, error or request id"
        placeholder="Reason, ticket, error, id"
        value={params.text}
        onChange={(text) => type({ text })}
        className="sm:w-56!"
      />
      <ColumnFilters
        columns={filtered}
        values={{ action: params.action, result: params.result }}
        onChange={(id, values) =>
          change(
            id === "action" ? { action: someOf(AUDIT_ACTIONS, values) } : { result: someOf(AUDIT_RESULTS, values) },
          )
        }
      />
      <TimeFilter since={params.since} until={params.until} onChange={change} />
      {params.job !== "" && (
        <span className="inline-flex h-8 items-center gap-1 rounded-md border border-accent pl-2.5 text-sm">
          <Link href={`/bulk/${params.job}`} className="link">
            Bulk job {params.job.slice(0, 8)}
          </Link>
          <IconButton
            size="sm"
            label="Entries of all jobs"
            icon={<X aria-hidden className="size-4" />}
            onClick={() => change({ job: "" })}
          />
        </span>
      )}
      <RefreshButton label="Refresh" busy={refreshing} onClick={onRefresh} />
    </FilterBar>
  );
}
