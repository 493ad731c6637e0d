"use client";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#lib/utils/cn.ts";

type FilterBarProps = {
  /** SearchInput, ColumnFilters, selects. */
  children: ReactNode;
  /** Whether anything is narrowed down; shows "Clear all". */
  active?: boolean;
  onClear?: () => void;
  /** "128 people", "More than 200 people"; read out when it changes. */
  result?: string | undefined;
};

// On a phone two columns, the search field across both: side by side, fields would shrink until nobody can read them.
const NARROW =
  "max-sm:grid max-sm:basis-full max-sm:grid-cols-2 max-sm:*:first:col-span-2 max-sm:*:min-w-0! max-sm:[&>:not(button)]:w-full!";

/** A row of filters with what they left. */
export function FilterBar({ children, active = false, onClear, result }: FilterBarProps) {
  return (
    <div role="group" aria-label="Filters" className={cn("flex min-w-0 flex-1 flex-wrap items-center gap-2", NARROW)}>
      {children}
      {active && onClear && (
        <Button variant="quiet" size="sm" onClick={onClear}>
          Clear all
        </Button>
      )}
      <p role="status" className="ml-auto text-xs text-muted max-sm:col-span-2 max-sm:ml-0 max-sm:empty:hidden">
        {result}
      </p>
    </div>
  );
}
