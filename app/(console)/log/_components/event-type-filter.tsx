"use client";
import { useState } from "react";
import { MultiCombobox } from "#components/ui/multi-combobox.tsx";
import { cn } from "#lib/utils/cn.ts";

const MOST_SHOWN = 50;
const self = (type: string) => type;

/** Every type, and every family of several that begins alike: "user." … "user.session.". */
function withFamilies(types: readonly string[]): string[] {
  const families = new Map<string, number>();
  for (const type of types) {
    const parts = type.split(".");
    for (let length = 1; length < parts.length; length++) {
      const family = `${parts.slice(0, length).join(".")}.`;
      families.set(family, (families.get(family) ?? 0) + 1);
    }
  }
  const several = [...families].filter(([, count]) => count > 1).map(([family]) => family);
  return [...several, ...types].toSorted();
}

const hintOf = (type: string) => (type.endsWith(".") ? "all that begin so" : null);

type EventTypeFilterProps = {
  /** Those of the archive. One that is not among them yet can be typed whole. */
  known: readonly string[];
  value: readonly string[];
  onChange: (types: string[]) => void;
};

/** Which kinds of event, by Okta's names for them. */
export function EventTypeFilter({ known, value, onChange }: EventTypeFilterProps) {
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const found = withFamilies(known).filter((type) => type.toLowerCase().includes(wanted));
  const own = /^[\w.-]{3,100}$/.test(wanted) && !found.includes(wanted) ? [wanted] : [];
  return (
    // Narrow while nothing is chosen, so that the bar is one line on a common screen.
    <div className={cn("min-w-40 max-w-96 max-sm:flex-1", value.length === 0 && "sm:w-40")}>
      <MultiCombobox
        aria-label="Event types"
        placeholder={value.length === 0 ? "Event types" : ""}
        items={[...found.slice(0, MOST_SHOWN), ...own]}
        itemKey={self}
        itemLabel={self}
        itemHint={hintOf}
        value={value}
        onValueChange={onChange}
        onQueryChange={setTyped}
        emptyText="No event type has this name."
      />
    </div>
  );
}
