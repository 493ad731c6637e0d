"use client";
import { MultiCombobox } from "#components/ui/multi-combobox.tsx";
import { groupSuggestions } from "#lib/client/suggestions.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";

/** A group that was chosen. */
export type GroupChoice = { id: string; name: string };

type GroupsComboboxProps = { value: readonly GroupChoice[]; onValueChange: (groups: GroupChoice[]) => void };

/** Finds several groups that take members by hand, by the start of their names. */
export function GroupsCombobox({ value, onValueChange }: GroupsComboboxProps) {
  const { items, ...suggestions } = useSuggestions(groupSuggestions, undefined);
  return (
    <MultiCombobox<GroupChoice>
      {...suggestions}
      value={value}
      onValueChange={onValueChange}
      items={items.filter(({ editable }) => editable).map(({ id, name }) => ({ id, name }))}
      itemKey={({ id }) => id}
      itemLabel={({ name }) => name}
      placeholder="Start of a group's name"
      emptyText="No group that takes members by hand starts like this"
    />
  );
}
