"use client";
import { useLayoutEffect, useState } from "react";
import { rangeOf, withRows } from "./selection.ts";
import type { Selection } from "./selection.ts";

/** The page's own set of chosen ids, and how to change it. */
export type SelectionControl = {
  ids: Selection;
  onChange: (ids: Selection) => void;
};

/** Verbs that stay the same from render to render, over whatever set and page were last told to `follow`. */
function createVerbs() {
  let control: SelectionControl | undefined;
  let page: readonly string[] = [];
  let anchor: string | null = null;
  return {
    follow(nextControl: SelectionControl | undefined, nextPage: readonly string[]) {
      control = nextControl;
      page = nextPage;
    },
    /** Turns one row on or off, or with `range` everything from the last one turned to this. */
    toggle(id: string, range: boolean) {
      if (!control) return;
      const ids = range ? rangeOf(page, anchor, id) : [id];
      control.onChange(withRows(control.ids, ids, !control.ids.has(id)));
      anchor = id;
    },
    /** Turns every row of the page in view on or off. */
    togglePage(selected: boolean) {
      control?.onChange(withRows(control.ids, page, selected));
    },
    /** Empties the selection, on other pages too. */
    clear() {
      control?.onChange(new Set());
      anchor = null;
    },
  };
}

/**
 * Toggling of rows, ranges and pages over the page's set of ids. The verbs never change, so memoised rows can hold
 * them. Undefined for a table without selection.
 */
export function useSelection(control: SelectionControl | undefined, page: readonly string[]) {
  const [verbs] = useState(createVerbs);
  useLayoutEffect(() => verbs.follow(control, page));
  return control && { ids: control.ids, ...verbs };
}

export type RowSelection = NonNullable<ReturnType<typeof useSelection>>;
