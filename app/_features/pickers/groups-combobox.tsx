"use client";
import { MultiCombobox } from "#components/ui/multi-combobox.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";
import type { Choice } from "#lib/schemas/vocabulary/fields.ts";

type GroupsComboboxProps = { value: readonly Choice[]; onValueChange: (groups: readonly Choice[]) => void };

/** Finds several groups that take members by hand, by the start of their names. */
export function GroupsCombobox({ value, onValueChange }: GroupsComboboxProps) {
  const { items, ...suggestions } = useSuggestions((q) => readQuery("/suggestions/groups", { q }), undefined);
  return (
    <MultiCombobox<Choice & { description?: string | null }>
      {...suggestions}
      value={value}
      onValueChange={onValueChange}
      items={items.filter(({ editable }) => editable)}
      itemKey={({ id }) => id}
      itemLabel={({ name }) => name}
      itemHint={({ description }) => description ?? ""}
      placeholder="Start of a group's name"
      emptyText="No group that takes members by hand starts like this"
    />
  );
}
