"use client";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { CheckboxBox } from "#components/ui/checkbox.tsx";
import { cn } from "#lib/utils/cn.ts";
import { cellStyle, checkCellStyle } from "./cell-style.ts";
import type { Column } from "./columns.ts";
import { pageState } from "./selection.ts";
import type { Shape } from "./shape.ts";
import { nextSort, type Sort } from "./sort.ts";
import type { RowSelection } from "./use-selection.ts";

type TableHeadProps<Row extends object> = {
  shape: Shape<Row>;
  rows: readonly Row[];
  sort: Sort | null;
  onSortChange: ((sort: Sort | null) => void) | undefined;
  selection: RowSelection | undefined;
  page: readonly string[];
};

/** The sticky header row: select-all-on-page, column names, sorting. */
export function TableHead<Row extends object>(props: TableHeadProps<Row>) {
  const { shape, rows, sort, onSortChange, selection, page } = props;
  const chosen = selection ? pageState(selection.ids, page) : "none";
  return (
    <thead className="sticky top-0 z-2 bg-surface text-xs text-muted shadow-[inset_0_-1px_0] shadow-line">
      <tr className="bg-inherit">
        {selection && (
          <th scope="col" className={checkCellStyle}>
            <CheckboxBox
              aria-label="Select all rows on this page"
              checked={chosen === "all"}
              indeterminate={chosen === "some"}
              disabled={page.length === 0}
              onChange={() => selection.togglePage(chosen !== "all")}
            />
          </th>
        )}
        {shape.map(({ column }, index) => (
          <HeadCell
            key={column.id}
            column={column}
            className={cellStyle(column.meta, index, selection !== undefined)}
            sorted={sort?.id === column.id ? (sort.desc ? "descending" : "ascending") : undefined}
            onSort={() => onSortChange?.(nextSort(sort, column, rows))}
          />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row extends object>(props: {
  column: Column<Row>;
  className: string;
  sorted: "ascending" | "descending" | undefined;
  onSort: () => void;
}) {
  const { column, className, sorted, onSort } = props;
  const Arrow = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th scope="col" aria-sort={sorted} className={cn(className, "font-medium whitespace-nowrap")}>
      {column.sortable ? (
        <button
          type="button"
          onClick={onSort}
          className={cn(
            "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:bg-hover hover:text-ink",
            sorted && "text-ink",
          )}
        >
          {column.header}
          <Arrow aria-hidden className={cn("size-3.5", !sorted && "text-faint")} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
