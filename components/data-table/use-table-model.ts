"use client";
import { functionalUpdate, useTable } from "@tanstack/react-table";
import type { ColumnVisibilityState, SortingState, Updater } from "@tanstack/react-table";
import { useMemo } from "react";
import { features } from "./columns.ts";
import type { Column } from "./columns.ts";

/** One column's order; null: as the server gives it. */
type Sort = { id: string; desc: boolean };

export type TableModelOptions<Row extends object> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  sort?: Sort | null | undefined;
  onSortChange?: ((sort: Sort | null) => void) | undefined;
  hiddenColumns?: readonly string[] | undefined;
  onHiddenColumnsChange?: ((hidden: string[]) => void) | undefined;
};

const NONE: readonly string[] = [];

/** TanStack's table over state that the page holds: sorting and hidden columns go in as values, changes come out. */
export function useTableModel<Row extends object>(options: TableModelOptions<Row>) {
  const { columns, rows, rowId, sort, onSortChange, hiddenColumns = NONE, onHiddenColumnsChange } = options;
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.id, desc: sort.desc }] : []), [sort]);
  const columnVisibility = useMemo<ColumnVisibilityState>(
    () => Object.fromEntries(hiddenColumns.map((id) => [id, false])),
    [hiddenColumns],
  );

  return useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    defaultColumn: { enableSorting: false },
    manualSorting: true,
    enableMultiSort: false,
    state: { sorting, columnVisibility },
    onSortingChange(updater: Updater<SortingState>) {
      const [first] = functionalUpdate(updater, sorting);
      onSortChange?.(first ? { id: first.id, desc: first.desc } : null);
    },
    onColumnVisibilityChange(updater: Updater<ColumnVisibilityState>) {
      const next = functionalUpdate(updater, columnVisibility);
      onHiddenColumnsChange?.(Object.keys(next).filter((id) => next[id] === false));
    },
  });
}
