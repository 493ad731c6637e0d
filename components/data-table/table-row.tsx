"use client";
import { FlexRender } from "@tanstack/react-table";
import type { Row as TableRowModel } from "@tanstack/react-table";
import { memo } from "react";
import type { MouseEvent } from "react";
import { CheckboxBox } from "#components/ui/checkbox.tsx";
import { cn } from "#lib/utils/cn.ts";
import { cellStyle, checkCellStyle, tallCellStyle } from "./cell-style.ts";
import type { Features } from "./features.ts";

type TableRowProps<Row extends object> = {
  row: TableRowModel<Features, Row>;
  /** Its place among all rows, where only some of them are drawn. */
  index?: number | undefined;
  label: string;
  /** The visible columns' ids in order, joined: the row draws itself anew when they change. */
  shape: string;
  /** It may be several lines high. */
  tall: boolean;
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
  const { row, index: place, label, tall, active, selected, onToggle } = props;
  return (
    <tr
      data-row-id={row.id}
      // The header is the first row.
      aria-rowindex={place === undefined ? undefined : place + 2}
      tabIndex={active ? 0 : -1}
      onClick={focusOnEmptySpace}
      className={cn(
        "row-focus [&>td]:border-t [&>td]:border-line [&:first-child>td]:border-t-0",
        selected ? "bg-selected" : "bg-surface hover:bg-hover",
      )}
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
      {row.getVisibleCells().map((cell, index) => (
        <td
          key={cell.id}
          className={cn(cellStyle(cell.column.columnDef.meta, index, selected !== undefined), tall && tallCellStyle)}
        >
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** One row; memoised, so that moving about and selecting in a page of 200 stays quick. */
export const TableRow = memo(TableRowInner) as typeof TableRowInner;
