import { cellStyle, tallCellStyle } from "./cell-style.ts";
import type { Column } from "./columns.ts";

/** How every row of a table is drawn: the columns that show, and the class of each one's cells. */
export type Shape<Row extends object> = readonly { column: Column<Row>; className: string }[];

/**
 * The columns in view.
 * @param hidden ids of those that do not show; the first always does, as it names the row
 * @param selectable a checkbox column comes before
 * @param tall rows may be several lines high
 */
export function shapeOf<Row extends object>(
  columns: readonly Column<Row>[],
  hidden: readonly string[],
  selectable: boolean,
  tall: boolean,
): Shape<Row> {
  const shown = columns.filter(({ id }, index) => index === 0 || !hidden.includes(id));
  return shown.map((column, index) => {
    const style = cellStyle(column.meta, index, selectable);
    return { column, className: tall ? `${style} ${tallCellStyle}` : style };
  });
}
