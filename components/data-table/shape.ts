import type { Column } from "@tanstack/react-table";
import { cellStyle, tallCellStyle } from "./cell-style.ts";
import type { Features } from "./columns.ts";

/** How every row of a table is drawn: the columns that show, in order, and the class of each one's cells. */
export type Shape = readonly { id: string; className: string }[];

/**
 * @param columns those in view
 * @param selectable a checkbox column comes before
 * @param tall rows may be several lines high
 */
export function shapeOf<Row extends object>(
  columns: readonly Column<Features, Row>[],
  selectable: boolean,
  tall: boolean,
): Shape {
  return columns.map(({ id, columnDef: { meta } }, index) => {
    const style = cellStyle(meta, index, selectable);
    return { id, className: tall ? `${style} ${tallCellStyle}` : style };
  });
}
