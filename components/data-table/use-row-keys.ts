"use client";
import { useState } from "react";
import type { FocusEvent, KeyboardEvent, RefObject } from "react";
import { takesText } from "#components/ui/use-shortcut.ts";
import type { RowSelection } from "./use-selection.ts";

const STEP: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * One row at a time is a tab stop. On it: j/k or arrows, Home and End move; Enter opens (follows the row's first link);
 * x or Space selects, with Shift a range; Escape clears the selection. The keys work only while the focus is in the
 * table, so they never get in the way elsewhere.
 */
export function useRowKeys(
  page: readonly string[],
  selection: RowSelection | undefined,
  /** Draws a row that is not, where only those in view are. */
  reveal: RefObject<((index: number) => void) | null>,
) {
  const [remembered, setActive] = useState<string | null>(null);
  const active = remembered !== null && page.includes(remembered) ? remembered : (page[0] ?? null);

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const target = event.target as HTMLElement;
    // Popups opened from a cell are elsewhere in the document but their events arrive here all the same.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.currentTarget.contains(target) || takesText(target) || active === null) return;
    const row = target.closest("tr");
    const index = page.indexOf(row?.dataset["rowId"] ?? "");
    if (row === null || index === -1) return;

    const body = event.currentTarget;
    function focusRow(at: number) {
      const wanted = Math.max(0, Math.min(page.length - 1, at));
      const find = () => body.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(page[wanted] ?? "")}"]`);
      const there = find();
      if (there) return there.focus();
      reveal.current?.(wanted);
      // Drawn once the list has scrolled there.
      requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
    }
    const onRow = target === row;
    const step = STEP[event.key];

    if (step !== undefined) focusRow(index + step);
    else if (onRow && event.key === "Home") focusRow(0);
    else if (onRow && event.key === "End") focusRow(page.length - 1);
    else if (onRow && event.key === "Enter") row.querySelector("a")?.click();
    else if (selection && (event.key.toLowerCase() === "x" || (onRow && event.key === " "))) {
      selection.toggle(page[index]!, event.shiftKey);
    } else if (selection && event.key === "Escape" && selection.ids.size > 0) selection.clear();
    else return;
    event.preventDefault();
  }

  function onFocus(event: FocusEvent<HTMLTableSectionElement>) {
    const id = (event.target as HTMLElement).closest("tr")?.dataset["rowId"];
    if (id !== undefined) setActive(id);
  }

  return { active, onKeyDown, onFocus };
}
