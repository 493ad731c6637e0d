"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { departmentSuggestions } from "#lib/client/suggestions.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";

const itself = (department: string) => department;

/** One department, found by typing; "" for all. */
export function DepartmentFilter({ value, onChange }: { value: string; onChange: (department: string) => void }) {
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed);
  const { data = [], error, isFetching } = useQuery(departmentSuggestions(q === value ? "" : q));
  return (
    <div className="w-40 max-sm:flex-1">
      <Combobox
        aria-label="Department"
        placeholder="Department"
        items={data}
        itemKey={itself}
        itemLabel={itself}
        value={value || null}
        onValueChange={(next) => onChange(next ?? "")}
        onQueryChange={setTyped}
        loading={isFetching}
        emptyText="No department starts like this"
        errorText={error?.message}
      />
    </div>
  );
}
