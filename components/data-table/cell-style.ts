import { cn } from "#lib/utils/cn.ts";
import type { ColumnMeta } from "./columns.ts";

const pinnedEnd = "sm:sticky sm:right-0 sm:z-1 sm:bg-inherit";

/** The class of a header or body cell. `index` counts data columns; `selectable`: a checkbox column comes before. */
export function cellStyle(meta: ColumnMeta | undefined, index: number, selectable: boolean): string {
  return cn(
    "row-cell",
    // Beside a checkbox column it starts after it.
    index === 0 && (selectable ? "row-cell-first left-9" : "row-cell-first left-0"),
    meta?.pinned && pinnedEnd,
    meta?.align === "end" ? "text-right" : "text-left",
    meta?.className,
  );
}

/** Added where rows may be several lines high: first lines stand beside each other, whatever follows beneath. */
export const tallCellStyle = "align-baseline! py-2! compact:py-1!";

/** The class of the checkbox column's cells. */
export const checkCellStyle = "sticky left-0 z-1 w-9 min-w-9 select-none bg-inherit pl-3 pr-1 align-middle";
