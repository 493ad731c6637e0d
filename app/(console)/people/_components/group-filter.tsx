"use client";
import { useQuery } from "@tanstack/react-query";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { groupSuggestion } from "#lib/client/suggestions.ts";

/** Members of one group, by its Okta id; "" for everybody. */
export function GroupFilter({ value, onChange }: { value: string; onChange: (groupId: string) => void }) {
  const { data, error } = useQuery({ ...groupSuggestion(value), enabled: value !== "" });
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
