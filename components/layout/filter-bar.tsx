"use client";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

type FilterBarProps = {
  /** SearchInput, ColumnFilters, selects. */
  children: ReactNode;
  /** Whether anything is narrowed down; shows "Clear all". */
  active?: boolean;
  onClear?: () => void;
  /** "128 people", "More than 200 people"; read out when it changes. */
  result?: string | undefined;
};

/** A row of filters with what they left. */
export function FilterBar({ children, active = false, onClear, result }: FilterBarProps) {
  return (
    <div role="group" aria-label="Filters" className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      {children}
      {active && onClear && (
        <Button variant="quiet" size="sm" onClick={onClear}>
          Clear all
        </Button>
      )}
      <p role="status" className="ml-auto text-xs text-muted">
        {result}
      </p>
    </div>
  );
}
