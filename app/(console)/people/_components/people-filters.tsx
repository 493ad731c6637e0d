"use client";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import type { PeoplePage } from "#lib/schemas/people.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { DepartmentFilter } from "./department-filter.tsx";
import { GroupFilter } from "./group-filter.tsx";
import { SORTABLE_COLUMNS } from "./people-columns.tsx";
import type { PeopleControl } from "./use-people-params.ts";

type PeopleFiltersProps = {
  control: PeopleControl;
  /** An answer to what is asked now is under way. */
  busy: boolean;
  /** The answer, once it is there. */
  page: PeoplePage | undefined;
};

/** Search field and filters, with how many people they leave on this page. */
export function PeopleFilters({ control, busy, page }: PeopleFiltersProps) {
  const { q, status, department, group } = control.params;
  return (
    <FilterBar active={control.narrowed} onClear={control.clear} result={page && countOf(page)}>
      <SearchInput
        label="Search people"
        placeholder="Name, login, email, number or id"
        shortcut="/"
        value={q}
        onValueChange={control.type}
        busy={busy}
        className="w-full sm:w-72"
      />
      <ColumnFilters
        columns={SORTABLE_COLUMNS}
        values={{ status }}
        onChange={(_, values) => control.change({ status: someOf(USER_STATUSES, values) })}
      />
      <DepartmentFilter value={department} onChange={(next) => control.change({ department: next })} />
      <GroupFilter value={group} onChange={(next) => control.change({ group: next })} />
    </FilterBar>
  );
}

function countOf({ rows, after }: PeoplePage): string {
  const people = rows.length === 1 ? "1 person" : `${rows.length} people`;
  return after === null ? people : `${people}, more on the next page`;
}
