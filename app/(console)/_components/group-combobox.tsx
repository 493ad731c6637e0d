"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { groupSuggestions } from "#lib/client/suggestions.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
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
export function GroupCombobox({ value, editableOnly = false, ...props }: GroupComboboxProps) {
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed);
  // With a group chosen the field holds its name; opening it should offer the others, not that one alone.
  const { data = [], error, isFetching } = useQuery(groupSuggestions(q === value?.name ? "" : q));
  return (
    <Combobox
      {...props}
      items={editableOnly ? data.filter((group) => group.editable) : data}
      itemKey={(group) => group.id}
      itemLabel={(group) => group.name}
      itemHint={(group) => group.description}
      value={value}
      onQueryChange={setTyped}
      loading={isFetching}
      emptyText={editableOnly ? "No group that takes members by hand starts like this" : "No group starts like this"}
      errorText={error?.message}
    />
  );
}
