"use client";
import { Field } from "#components/ui/field.tsx";
import { MultiCombobox } from "#components/ui/multi-combobox.tsx";
import { groupSuggestions } from "#lib/client/suggestions.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";

type GroupsFieldProps = {
  label: string;
  hint?: string;
  value: readonly GroupSuggestion[];
  onChange: (groups: readonly GroupSuggestion[]) => void;
};

/** Several groups that take members by hand, found by typing. */
export function GroupsField({ label, hint, value, onChange }: GroupsFieldProps) {
  const { items, ...suggestions } = useSuggestions(groupSuggestions, undefined);
  return (
    <Field label={label} hint={hint} optional>
      <MultiCombobox
        {...suggestions}
        items={items.filter(({ editable }) => editable)}
        itemKey={({ id }) => id}
        itemLabel={({ name }) => name}
        itemHint={({ description }) => description}
        emptyText="No group that takes members by hand starts like this"
        value={value}
        onValueChange={onChange}
        placeholder="Start of a group’s name"
      />
    </Field>
  );
}
