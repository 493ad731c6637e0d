"use client";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import type { PeoplePage } from "#lib/schemas/people.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { SORTABLE_COLUMNS } from "./people-columns.tsx";
import type { PeopleControl } from "../search-params.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";
import { useQuery } from "@tanstack/react-query";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { howManyHere } from "#app/_features/list/how-many.ts";

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
    <FilterBar active={control.narrowed} onClear={control.clear} result={page && howManyHere(page, "person", "people")}>
      <SearchInput
        label="Search people"
        placeholder="Name, login, email, number or id"
        shortcut="/"
        value={q}
        onValueChange={(text) => control.type({ q: text })}
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

const itself = (department: string) => department;

/** One department, found by typing; "" for all. */
function DepartmentFilter({ value, onChange }: { value: string; onChange: (department: string) => void }) {
  const suggestions = useSuggestions((q) => readQuery("/departments", { q }), value);
  return (
    <div className="w-40 max-sm:min-w-32 max-sm:flex-1">
      <Combobox
        {...suggestions}
        aria-label="Department"
        placeholder="Department"
        itemKey={itself}
        itemLabel={itself}
        value={value || null}
        onValueChange={(next) => onChange(next ?? "")}
        emptyText="No department starts like this"
      />
    </div>
  );
}

/** Members of one group, by its Okta id; "" for everyone. */
function GroupFilter({ value, onChange }: { value: string; onChange: (groupId: string) => void }) {
  const { data, error } = useQuery({
    ...readQuery("/suggestions/groups/{groupId}", { groupId: value }),
    enabled: value !== "",
  });
  // A group that cannot be looked up still filters, so it is shown by its id and can be taken off.
  const unnamed = { id: value, name: error ? value : "…", description: null, editable: false };
  return (
    <div className="w-40 max-sm:min-w-32 max-sm:flex-1">
      <GroupCombobox
        aria-label="Group"
        placeholder="Group"
        value={value === "" ? null : (data ?? unnamed)}
        onValueChange={(group) => onChange(group?.id ?? "")}
      />
    </div>
  );
}
