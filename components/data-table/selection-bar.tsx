"use client";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

type SelectionBarProps = {
  count: number;
  /** How many of them are on the page in view. */
  onPage: number;
  onClear: () => void;
  /** The verbs: buttons and menus. */
  children: ReactNode;
};

/** "12 selected · …verbs… · Clear", shown while something is selected. */
export function SelectionBar({ count, onPage, onClear, children }: SelectionBarProps) {
  return (
    <section
      aria-label="Selected rows"
      className="sticky bottom-0 z-3 flex flex-wrap items-center gap-2 border-t border-line bg-selected px-3 py-2 text-sm"
    >
      <p className="mr-1 font-medium">
        {count.toLocaleString("en")} selected
        {onPage < count && <span className="font-normal text-muted">, {onPage} on this page</span>}
      </p>
      {children}
      <Button variant="quiet" size="sm" onClick={onClear} className="ml-auto">
        Clear
      </Button>
    </section>
  );
}
