import { cn } from "#lib/utils/cn.ts";
import type { ColumnMeta } from "./features.ts";

/** Height and space of every cell, by the reader's density. */
const cell = "h-9 px-3 py-1 align-middle compact:h-7 compact:px-2 compact:py-0.5 pointer-coarse:h-11";

// The naming column stays in view while the rest scrolls sideways; beside a checkbox column it starts after it.
const pinned = "sticky z-1 bg-inherit max-sm:max-w-44 max-sm:truncate max-sm:border-r max-sm:border-line";

const pinnedEnd = "sm:sticky sm:right-0 sm:z-1 sm:bg-inherit";

/** The class of a header or body cell. `index` counts data columns; `selectable`: a checkbox column comes before. */
export function cellStyle(meta: ColumnMeta | undefined, index: number, selectable: boolean): string {
  return cn(
    cell,
    index === 0 && pinned,
    index === 0 && (selectable ? "left-9" : "left-0"),
    meta?.pinned && pinnedEnd,
    meta?.align === "end" ? "text-right" : "text-left",
    meta?.className,
  );
}

/** Added where rows may be several lines high: first lines stand beside each other, whatever follows beneath. */
export const tallCellStyle = "align-baseline! py-2! compact:py-1!";

/** The class of the checkbox column's cells. */
export const checkCellStyle = "sticky left-0 z-1 w-9 min-w-9 select-none bg-inherit pl-3 pr-1 align-middle";
