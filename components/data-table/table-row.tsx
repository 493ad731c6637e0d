"use client";
import { FlexRender } from "@tanstack/react-table";
import type { Row as TableRowModel } from "@tanstack/react-table";
import { memo } from "react";
import type { MouseEvent } from "react";
import { CheckboxBox } from "#components/ui/checkbox.tsx";
import { cn } from "#lib/utils/cn.ts";
import { checkCellStyle } from "./cell-style.ts";
import type { Features } from "./columns.ts";
import type { Shape } from "./shape.ts";

type TableRowProps<Row extends object> = {
  row: TableRowModel<Features, Row>;
  /** Its place among all rows, where only some of them are drawn. */
  index?: number | undefined;
  label: string;
  /** Another one redraws the row. */
  shape: Shape;
  active: boolean;
  /** Undefined when the table has no selection. */
  selected: boolean | undefined;
  onToggle: ((id: string, range: boolean) => void) | undefined;
};

const INTERACTIVE = "a, button, input, select, textarea, label, summary";

/** A click on a row's empty space makes it the active one; links, buttons and text selection keep their own meaning. */
function focusOnEmptySpace(event: MouseEvent<HTMLTableRowElement>) {
  const onControl = (event.target as Element).closest(INTERACTIVE) !== null;
  if (!onControl && getSelection()?.isCollapsed !== false) event.currentTarget.focus({ preventScroll: true });
}

function TableRowInner<Row extends object>(props: TableRowProps<Row>) {
  const { row, index, label, shape, active, selected, onToggle } = props;
  return (
    <tr
      data-row-id={row.id}
      // The header is the first row.
      aria-rowindex={index === undefined ? undefined : index + 2}
      tabIndex={active ? 0 : -1}
      onClick={focusOnEmptySpace}
      className={cn("row-lines row-focus", selected ? "bg-selected" : "bg-surface hover:bg-hover")}
    >
      {selected !== undefined && (
        <td className={checkCellStyle}>
          <CheckboxBox
            aria-label={`Select ${label}`}
            checked={selected}
            tabIndex={active ? 0 : -1}
            onChange={(_, event) => onToggle?.(row.id, event.shiftKey)}
          />
        </td>
      )}
      {row.getVisibleCells().map((cell, at) => (
        <td key={cell.id} className={shape[at]?.className}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** One row; memoised, so that moving about and selecting in a page of 200 stays quick. */
export const TableRow = memo(TableRowInner) as typeof TableRowInner;
