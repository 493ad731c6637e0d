"use client";
import { useDeferredValue, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinksFollowed } from "#components/ui/link.tsx";
import { TimesOfTable } from "#components/ui/relative-time.tsx";
import { cn } from "#lib/utils/cn.ts";
import { columnLabel } from "./columns.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { shapeOf } from "./shape.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import type { Endless } from "./rows-in-view.tsx";
import { WindowedRows } from "./windowed-rows.tsx";
import { TableSkeleton } from "./table-skeleton.tsx";
import { useFollowLinks } from "./use-follow-links.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { useSelection } from "./use-selection.ts";
import type { SelectionControl } from "./use-selection.ts";
import { useTableModel } from "./use-table-model.ts";
import type { TableModelOptions } from "./use-table-model.ts";
import { ViewMenu } from "./view-menu.tsx";

export type DataTableProps<Row extends object> = Omit<TableModelOptions<Row>, "rows"> & {
  /** What the rows are, in the plural: "People". The table's accessible name. */
  label: string;
  /** Undefined until the first answer. */
  rows: readonly Row[] | undefined;
  /** What one row is called, for "Select Ada Lovelace". */
  rowLabel: (row: Row) => string;
  /** Newer rows are on their way; those in view are dimmed. */
  fetching?: boolean;
  /** Shown in place of the rows, or above them when there are older ones. An ErrorState or a Callout. */
  error?: ReactNode;
  /** Shown when there are no rows; an EmptyState. */
  empty?: ReactNode;
  selection?: SelectionControl | undefined;
  /** The verbs of the selection bar. */
  selectionActions?: ReactNode;
  /** Left of the view menu: filters, counts, an export button. */
  toolbar?: ReactNode;
  /** Below the rows; a Pager. */
  footer?: ReactNode;
  /** For a list to scroll through that may have thousands of rows: only those in view are drawn, more are read on the way. */
  endless?: Endless | undefined;
  /** Rows may be several lines high: all of a row then begins at its top. */
  tallRows?: boolean;
  /** How many grey rows stand in for the first page. */
  skeletonRows?: number;
  className?: string;
};

const NO_ROWS: readonly never[] = [];
/** What fills a tall window; of a longer page the rest is drawn a moment later, when keys and clicks are heard already. */
const DRAWN_FIRST = 30;

/**
 * A table of one page of rows. Sorting, hidden columns, selection and paging belong to the caller (usually in the URL);
 * keyboard use is described in use-row-keys.ts. The first column must name the row, with a link where it can be opened.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rowLabel, fetching = false, error, empty, selectionActions, toolbar, footer } = props;
  const { endless, tallRows = false } = props;
  // New rows are drawn in the background, a few milliseconds at a time: typing goes on while an answer to it arrives.
  const rows = useDeferredValue(props.rows);
  const table = useTableModel({ ...props, rows: rows ?? NO_ROWS });
  const model = table.getRowModel().rows;
  const page = useMemo(() => model.map((row) => row.id), [model]);
  const drawn = useDeferredValue(model.length, Math.min(model.length, DRAWN_FIRST));
  const selection = useSelection(props.selection, page);
  const selectable = selection !== undefined;
  const leaves = table.getVisibleLeafColumns();
  const shape = useMemo(() => shapeOf(leaves, selectable, tallRows), [leaves, selectable, tallRows]);
  const box = useRef<HTMLDivElement>(null);
  const reveal = useRef<((index: number) => void) | null>(null);
  const keys = useRowKeys(page, selection, reveal);
  const follow = useFollowLinks();

  const hideable = props.onHiddenColumnsChange ? table.getAllLeafColumns().slice(1) : [];
  const loading = rows === undefined && !error;

  function drawRow(at: number, index?: number) {
    const row = model[at];
    return (
      row && (
        <TableRow
          key={row.id}
          row={row}
          index={index}
          label={rowLabel(row.original)}
          shape={shape}
          active={row.id === keys.active}
          selected={selection?.ids.has(row.id)}
          onToggle={selection?.toggle}
        />
      )
    );
  }

  return (
    <div
      className={cn(
        "flex min-h-0 min-w-0 flex-col overflow-clip rounded-lg border border-line bg-surface",
        props.className,
      )}
    >
      <div className="flex flex-wrap items-start gap-2 border-b border-line px-2 py-1.5">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 max-sm:contents">{toolbar}</div>
        <div className="py-0.5 max-sm:ml-auto">
          <ViewMenu
            columns={hideable.map((column) => ({
              id: column.id,
              label: columnLabel(column),
              visible: column.getIsVisible(),
            }))}
            onToggle={(id, visible) => table.getColumn(id)?.toggleVisibility(visible)}
          />
        </div>
      </div>
      <div className="relative h-0">
        {fetching && !loading && (
          <div aria-hidden className="absolute inset-x-0 top-0 z-3 h-0.5 overflow-hidden">
            <div className="h-full w-1/4 animate-slide bg-accent" />
          </div>
        )}
      </div>
      {error && rows !== undefined && <div className="border-b border-line p-2">{error}</div>}
      <div ref={box} className="relative min-h-0 flex-1 overflow-auto overscroll-x-contain">
        <table
          aria-label={label}
          // The header counts as a row; -1: nobody knows yet how many there are.
          aria-rowcount={endless && (endless.more ? -1 : model.length + 1)}
          aria-busy={fetching || loading || rows !== props.rows || drawn < model.length}
          className="w-full border-separate border-spacing-0 text-sm"
        >
          <TableHead headers={table.getHeaderGroups()[0]?.headers ?? []} selection={selection} page={page} />
          {/* The rows are what has the focus; one listener serves them all. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <tbody
            onClick={follow}
            onKeyDown={keys.onKeyDown}
            onFocus={keys.onFocus}
            className={cn("transition-opacity delay-150 duration-100", fetching && !loading && "opacity-85")}
          >
            <TimesOfTable>
              <LinksFollowed value>
                {loading && <TableSkeleton rows={props.skeletonRows ?? 10} shape={shape} selectable={selectable} />}
                {endless ? (
                  <WindowedRows
                    {...endless}
                    // Whether there is more is known before what came is drawn: asked for again it would be read twice as far.
                    more={endless.more && rows === props.rows}
                    count={model.length}
                    columns={shape.length + (selectable ? 1 : 0)}
                    active={keys.active === null ? -1 : page.indexOf(keys.active)}
                    box={box}
                    reveal={reveal}
                    draw={(index) => drawRow(index, index)}
                  />
                ) : (
                  model.slice(0, drawn).map((_, at) => drawRow(at))
                )}
              </LinksFollowed>
            </TimesOfTable>
          </tbody>
        </table>
        <div className="sticky left-0">
          {error && rows === undefined && error}
          {rows?.length === 0 && (empty ?? <EmptyState title={`No ${label.toLowerCase()}`} />)}
        </div>
      </div>
      {selection && selection.ids.size > 0 && (
        <SelectionBar
          count={selection.ids.size}
          onPage={page.filter((id) => selection.ids.has(id)).length}
          onClear={selection.clear}
        >
          {selectionActions}
        </SelectionBar>
      )}
      <p role="status" className="sr-only">
        {loading
          ? `Loading ${label.toLowerCase()}`
          : selection && selection.ids.size > 0
            ? `${selection.ids.size} selected`
            : ""}
      </p>
      {footer && <div className="border-t border-line px-3 py-1.5">{footer}</div>}
    </div>
  );
}
