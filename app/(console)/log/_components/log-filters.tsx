"use client";
import { RefreshButton, TextFilter, TimeFilter } from "#app/_features/list/event-filters.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { LogRow } from "#lib/schemas/log.ts";
import { LOG_OUTCOMES } from "#lib/schemas/vocabulary/log.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { keywordsProblem, type LogControl } from "../search-params.ts";
import { EventTypeFilter } from "./event-type-filter.tsx";
import { outcomeLabel } from "#app/_features/audit/outcome-label.ts";
import { MoreFilters } from "./more-filters.tsx";

const column = columnsOf<LogRow>();
const outcomes = LOG_OUTCOMES.map((value) => ({ value, label: outcomeLabel(value).title }));
const filtered = column.columns([
  column.accessor("outcome", { header: "Result", meta: { filter: { kind: "choice", options: outcomes } } }),
]);
type LogFiltersProps = { control: LogControl; busy: boolean; refreshing: boolean; onRefresh: () => void };

/** Event, actor, target, result, from where, when; from Okta or the archive. */
export function LogFilters({ control, busy, refreshing, onRefresh }: LogFiltersProps) {
  const { params, change, type } = control;
  const { data: catalogue } = useRead("/log/catalogue");
  return (
    <FilterBar active={control.narrowed} onClear={control.clear} result={keywordsProblem(params.keywords)}>
      <SearchInput
        label="Search the log"
        placeholder="Words, names, ids"
        shortcut="/"
        value={params.keywords}
        onValueChange={(keywords) => type({ keywords })}
        busy={busy}
        className="w-full sm:w-44"
      />
      <EventTypeFilter
        known={catalogue?.eventTypes ?? []}
        value={params.type}
        onChange={(types) => change({ type: types })}
      />
      <TextFilter
        label="Actor: a login or an id"
        placeholder="Actor: login, id"
        value={params.actor}
        onChange={(actor) => type({ actor })}
        className="w-36! max-sm:flex-1"
      />
      <TextFilter
        label="Target: a login or an id"
        placeholder="Target: login, id"
        value={params.target}
        onChange={(target) => type({ target })}
        className="w-36! max-sm:flex-1"
      />
      <ColumnFilters
        columns={filtered}
        values={{ outcome: params.outcome }}
        onChange={(_, values) => change({ outcome: someOf(LOG_OUTCOMES, values) })}
      />
      <TimeFilter since={params.since} until={params.until} onChange={change} />
      <MoreFilters control={control} />
      <span className="flex min-h-8 items-center">
        <Switch label="Follow" checked={params.tail} onChange={(tail) => change({ tail })} />
      </span>
      <RefreshButton label="Refresh" busy={refreshing} onClick={onRefresh} />
    </FilterBar>
  );
}
