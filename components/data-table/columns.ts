import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { ColumnDef } from "@tanstack/react-table";

/** How a column may be filtered; ColumnFilters draws it, the page keeps the value (usually in the URL). */
export type ColumnFilter =
  | { kind: "choice"; options: readonly { value: string; label: string }[]; label?: string }
  | { kind: "text"; placeholder?: string; label?: string };

/** What our tables know about a column beyond TanStack's own definition. */
export type ColumnMeta = {
  /** Its name where `header` is not plain text (column menu, filters). */
  label?: string;
  align?: "start" | "end";
  /** Widths and wrapping, as classes: server markup carries no `style`. */
  className?: string;
  filter?: ColumnFilter;
  /** Stays in view at the end while the rest scrolls sideways, where there is room for that: what is done to a row. */
  pinned?: boolean;
};

/** What the table does itself: sorting and filtering are the server's work, selection is kept by the page. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

export type Features = typeof features;

/** A column of a table of `Row`. Each has its own value type, so a list of them can only be read as `any`. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Column<Row extends object> = ColumnDef<Features, Row, any>;

/**
 * Starts a table's columns: `const column = columnsOf<Person>()`, then `column.columns([column.accessor("name", {...})])`
 * at module level, so that they stay the same between renders. Sorting is opt-in: `enableSorting: true`. The first
 * column names the row: it stays in view when the table scrolls sideways, and cannot be hidden.
 */
export const columnsOf = <Row extends object>() => createColumnHelper<Features, Row>();

/** A column's name in words. */
export function columnLabel(column: { id: string; columnDef: { header?: unknown; meta?: ColumnMeta } }): string {
  const { header, meta } = column.columnDef;
  return meta?.label ?? (typeof header === "string" ? header : column.id);
}
