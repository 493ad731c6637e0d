"use client";
import { Combobox } from "#components/ui/combobox.tsx";
import { departmentSuggestions } from "#lib/client/suggestions.ts";
import { useSuggestions } from "#lib/client/use-suggestions.ts";

const itself = (department: string) => department;

/** One department, found by typing; "" for all. */
export function DepartmentFilter({ value, onChange }: { value: string; onChange: (department: string) => void }) {
  const suggestions = useSuggestions(departmentSuggestions, value);
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
