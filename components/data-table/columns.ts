import type { ReactNode } from "react";

/** How a column may be filtered; ColumnFilters draws it, the page keeps the value (usually in the URL). */
export type ColumnFilter =
  | { kind: "choice"; options: readonly { value: string; label: string }[]; label?: string }
  | { kind: "text"; placeholder?: string; label?: string };

/** What is known about a column beside its cells. */
export type ColumnMeta = {
  /** Its name where nothing stands in its head. */
  label?: string;
  align?: "start" | "end";
  /** Widths and wrapping, as classes: server markup carries no `style`. */
  className?: string;
  filter?: ColumnFilter;
  /** Stays in view at the end while the rest scrolls sideways, where there is room for that: what is done to a row. */
  pinned?: boolean;
};

/** A column of a table of `Row`. */
export type Column<Row extends object> = {
  /** What a page sorts by and hides it by. */
  id: string;
  /** Its name in words. */
  label: string;
  /** What stands in its head; none for a column of buttons. */
  header: string | undefined;
  sortable: boolean;
  meta: ColumnMeta | undefined;
  /** What the cell of a row is about; undefined where it is worked out from all of the row. */
  value: (row: Row) => unknown;
  /** What stands in the cell of a row. Not a component: no hooks, or each cell would be one more thing to keep up. */
  draw: (row: Row) => ReactNode;
};

type Options<Row, Value> = {
  header?: string;
  enableSorting?: boolean;
  meta?: ColumnMeta;
  /** Left out: the value as text. */
  cell?: (cell: { row: { original: Row }; getValue: () => Value }) => ReactNode;
};

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

function define<Row extends object, Value>(
  id: string,
  value: (row: Row) => Value,
  { header, enableSorting = false, meta, cell }: Options<Row, Value>,
): Column<Row> {
  return {
    id,
    label: header ?? meta?.label ?? id,
    header,
    sortable: enableSorting,
    meta,
    value,
    draw: (row) => (cell ? cell({ row: { original: row }, getValue: () => value(row) }) : textOf(value(row))),
  };
}

/**
 * Starts a table's columns: `const column = columnsOf<Person>()`, then `column.columns([column.accessor("name", {...})])` at
 * module level, so that they stay the same between renders. Sorting is opt-in: `enableSorting: true`. The first column names the row: it
 * stays in view when the table scrolls sideways, and cannot be hidden.
 */
export function columnsOf<Row extends object>() {
  return {
    /** Of one of the row's own values, whose name is the column's id. */
    accessor: <Key extends keyof Row & string>(key: Key, options: Options<Row, Row[Key]>): Column<Row> =>
      define(key, (row) => row[key], options),
    /** Of something worked out from the row. */
    display: ({ id, ...options }: Options<Row, undefined> & { id: string }): Column<Row> =>
      define(id, () => undefined, options),
    /** The table's columns, in the order they are shown in. */
    columns: (columns: readonly Column<Row>[]): readonly Column<Row>[] => columns,
  };
}
