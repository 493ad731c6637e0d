"use client";
import { useState } from "react";
import { MultiCombobox } from "#components/ui/multi-combobox.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { Choice } from "#lib/schemas/vocabulary/fields.ts";

const MOST_SHOWN = 50;

/** What a field needs to offer apps: an org has hundreds at most, so all are fetched once and looked through here. */
function useApps() {
  const [typed, setTyped] = useState("");
  const { data, error, isFetching } = useRead("/apps");
  const wanted = typed.trim().toLowerCase();
  const items: Choice[] = (data ?? [])
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN)
    .map(({ id, label }) => ({ id, name: label }));
  return {
    items,
    itemKey: ({ id }: Choice) => id,
    itemLabel: ({ name }: Choice) => name,
    emptyText: "No app has this name",
    errorText: error?.message,
    loading: isFetching && !data,
    onQueryChange: setTyped,
  };
}

/** Finds several apps by parts of their names. */
export function AppsCombobox(props: { value: readonly Choice[]; onValueChange: (apps: Choice[]) => void }) {
  return <MultiCombobox {...props} {...useApps()} placeholder="Part of an app's name" />;
}
