"use client";
import { Combobox } from "#components/ui/combobox.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";
import type { PersonSuggestion } from "#lib/schemas/suggestions.ts";

type PersonComboboxProps = {
  value: PersonSuggestion | null;
  onValueChange: (person: PersonSuggestion | null) => void;
  placeholder?: string;
  /** Needed outside a Field. */
  "aria-label"?: string;
};

/** Finds someone by the start of a name, login or email; the deactivated are left out. */
export function PersonCombobox(props: PersonComboboxProps) {
  return (
    <Combobox
      {...props}
      {...useSuggestions((q) => readQuery("/suggestions/people", { q }), props.value?.name)}
      itemKey={({ id }) => id}
      itemLabel={({ name }) => name}
      itemHint={({ login }) => login}
      emptyText="Nobody starts like this"
    />
  );
}
