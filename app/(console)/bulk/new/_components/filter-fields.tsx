"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { useQuery } from "@tanstack/react-query";
import { groupSuggestion } from "#lib/client/suggestions.ts";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { PeopleFilter } from "#lib/schemas/bulk-targets.ts";
import { USER_STATUSES, type UserStatus } from "#lib/schemas/vocabulary/user-status.ts";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { filterWords } from "./target-words.ts";

type FilterFieldsProps = { filter: PeopleFilter; onChange: (filter: PeopleFilter) => void };

/** The people page's filters as a form. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const group = useQuery({ ...groupSuggestion(filter.group), enabled: filter.group !== "" });

  function toggle(status: UserStatus, on: boolean) {
    onChange({
      ...filter,
      status: USER_STATUSES.filter((each) => (each === status ? on : filter.status.includes(each))),
    });
  }

  return (
    <div className="space-y-4 rounded-lg border border-line bg-surface p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name, login or email starts with" optional>
          <TextInput
            value={filter.q}
            maxLength={200}
            onChange={(event) => onChange({ ...filter, q: event.target.value })}
          />
        </Field>
        <Field label="Department starts with" optional>
          <TextInput
            value={filter.department}
            maxLength={200}
            onChange={(event) => onChange({ ...filter, department: event.target.value })}
          />
        </Field>
      </div>
      <Field label="Member of" optional>
        <GroupCombobox
          value={filter.group === "" ? null : (group.data ?? null)}
          onValueChange={(next) => onChange({ ...filter, group: next?.id ?? "" })}
          placeholder="Start of the group's name"
        />
      </Field>
      <fieldset className="space-y-2">
        <legend className="text-sm font-medium">
          State <span className="font-normal text-faint">(none: everybody but the deactivated)</span>
        </legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2">
          {USER_STATUSES.map((status) => (
            <Checkbox
              key={status}
              label={USER_STATES[status].title}
              checked={filter.status.includes(status)}
              onChange={(on) => toggle(status, on)}
            />
          ))}
        </div>
      </fieldset>
      <p role="status" className="text-sm text-muted">
        {filterWords(filter)}. The plan shows everybody by name.
      </p>
    </div>
  );
}
