"use client";
import type { Header } from "@tanstack/react-table";
import { FlexRender } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { CheckboxBox } from "#components/ui/checkbox.tsx";
import { cn } from "#lib/utils/cn.ts";
import { cellStyle, checkCellStyle } from "./cell-style.ts";
import type { Features } from "./columns.ts";
import { pageState } from "./selection.ts";
import type { RowSelection } from "./use-selection.ts";

type TableHeadProps<Row extends object> = {
  headers: readonly Header<Features, Row, unknown>[];
  selection: RowSelection | undefined;
  page: readonly string[];
};

/** The sticky header row: select-all-on-page, column names, sorting. */
export function TableHead<Row extends object>({ headers, selection, page }: TableHeadProps<Row>) {
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
        {headers.map((header, index) => (
          <HeadCell key={header.id} header={header} index={index} selectable={selection !== undefined} />
        ))}
      </tr>
    </thead>
  );
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

function HeadCell<Row extends object>(props: {
  header: Header<Features, Row, unknown>;
  index: number;
  selectable: boolean;
}) {
  const { header, index, selectable } = props;
  const { column } = header;
  const meta = column.columnDef.meta;
  const sorted = column.getIsSorted();
  const label = header.isPlaceholder ? null : <FlexRender header={header} />;
  const Arrow = sorted === "asc" ? ArrowUp : sorted === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={sorted ? ARIA_SORT[sorted] : undefined}
      className={cn(cellStyle(meta, index, selectable), "font-medium whitespace-nowrap")}
    >
      {column.getCanSort() ? (
        <button
          type="button"
          onClick={(event) => column.getToggleSortingHandler()?.(event)}
          className={cn(
            "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:bg-hover hover:text-ink",
            sorted && "text-ink",
          )}
        >
          {label}
          <Arrow aria-hidden className={cn("size-3.5", !sorted && "text-faint")} />
        </button>
      ) : (
        label
      )}
    </th>
  );
}
