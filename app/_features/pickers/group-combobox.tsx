"use client";
import { Combobox } from "#components/ui/combobox.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";

type GroupComboboxProps = {
  value: GroupSuggestion | null;
  onValueChange: (group: GroupSuggestion | null) => void;
  /** Only groups that take members by hand. */
  editableOnly?: boolean;
  placeholder?: string;
  /** Needed outside a Field. */
  "aria-label"?: string;
};

/** Finds a group of the org by the start of its name. */
export function GroupCombobox({ editableOnly = false, ...props }: GroupComboboxProps) {
  const { items, ...suggestions } = useSuggestions((q) => readQuery("/suggestions/groups", { q }), props.value?.name);
  return (
    <Combobox
      {...props}
      {...suggestions}
      items={editableOnly ? items.filter((group) => group.editable) : items}
      itemKey={(group) => group.id}
      itemLabel={(group) => group.name}
      itemHint={(group) => group.description}
      emptyText={editableOnly ? "No group that takes members by hand starts like this" : "No group starts like this"}
    />
  );
}
