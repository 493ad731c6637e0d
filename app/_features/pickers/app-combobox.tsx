"use client";
import { Combobox } from "#components/ui/combobox.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";
import type { AppSuggestion } from "#lib/schemas/suggestions.ts";

type AppComboboxProps = {
  value: AppSuggestion | null;
  onValueChange: (app: AppSuggestion | null) => void;
  placeholder?: string;
  /** Needed outside a Field. */
  "aria-label"?: string;
};

/** Finds an active app by the start of its name. */
export function AppCombobox(props: AppComboboxProps) {
  return (
    <Combobox
      {...props}
      {...useSuggestions((q) => readQuery("/suggestions/apps", { q }), props.value?.label)}
      itemKey={({ id }) => id}
      itemLabel={({ label }) => label}
      emptyText="No active app starts like this"
    />
  );
}
