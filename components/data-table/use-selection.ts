"use client";
import { useLayoutEffect, useRef, useState } from "react";
import { rangeOf, withRows } from "./selection.ts";
import type { Selection } from "./selection.ts";

/** The page's own set of chosen ids, and how to change it. */
export type SelectionControl = {
  ids: Selection;
  onChange: (ids: Selection) => void;
};

type Latest = { control: SelectionControl | undefined; page: readonly string[] };

function createVerbs(latest: { current: Latest }) {
  let anchor: string | null = null;
  return {
    /** Turns one row on or off, or with `range` everything from the last one turned to this. */
    toggle(id: string, range: boolean) {
      const { control, page } = latest.current;
      if (!control) return;
      const ids = range ? rangeOf(page, anchor, id) : [id];
      control.onChange(withRows(control.ids, ids, !control.ids.has(id)));
      anchor = id;
    },
    /** Turns every row of the page in view on or off. */
    togglePage(selected: boolean) {
      const { control, page } = latest.current;
      control?.onChange(withRows(control.ids, page, selected));
    },
    /** Empties the selection, on other pages too. */
    clear() {
      latest.current.control?.onChange(new Set());
      anchor = null;
    },
  };
}

/**
 * Toggling of rows, ranges and pages over the page's set of ids. The verbs never change, so memoised rows can hold
 * them. Undefined for a table without selection.
 */
export function useSelection(control: SelectionControl | undefined, page: readonly string[]) {
  const latest = useRef<Latest>({ control, page });
  useLayoutEffect(() => {
    latest.current = { control, page };
  });
  const [verbs] = useState(() => createVerbs(latest));
  return control && { ids: control.ids, ...verbs };
}

export type RowSelection = NonNullable<ReturnType<typeof useSelection>>;
