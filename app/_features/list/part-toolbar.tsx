"use client";
import type { ReactNode } from "react";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import type { Column } from "#components/data-table/columns.ts";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import type { ReadThrough } from "#lib/schemas/read-through.ts";
import { ExportLink } from "./export.tsx";
import { ViewsButton } from "./views-button.tsx";

type PartToolbarProps<Row extends object> = {
  title: string;
  /** What adds to the list. */
  children: ReactNode;
  /** The list's name among kept views. */
  list: string;
  /** Where the file of it comes from. */
  file: string;
  placeholder: string;
  q: string;
  control: { type: (changes: { q: string }) => void; clear: () => void };
  columns: readonly Column<Row>[];
  /** The chosen values of each column's filter. */
  filters: Record<string, readonly string[]>;
  onFilter: (column: string, values: string[]) => void;
  /** How the list was read, where it was read through. */
  through: ReadThrough | null | undefined;
  /** An answer to what is asked now is under way. */
  busy: boolean;
};

/** Searching, filtering, adding to and taking away a list of people that is one part of a page. */
export function PartToolbar<Row extends object>(props: PartToolbarProps<Row>) {
  const { title, children, list, file, placeholder, q, control, columns, filters, onFilter, through, busy } = props;
  return (
    <>
      <h2 className="flex-1 px-2 text-base font-semibold max-sm:basis-full">{title}</h2>
      {children}
      <ViewsButton list={list} />
      <ExportLink href={file} />
      <div className="flex basis-full max-sm:order-last">
        <FilterBar
          active={q !== "" || Object.values(filters).some((values) => values.length > 0)}
          onClear={control.clear}
          result={through && !busy ? scannedMessage(through) : undefined}
        >
          <SearchInput
            label="Search among them"
            placeholder={placeholder}
            value={q}
            onValueChange={(text) => control.type({ q: text })}
            busy={busy}
            className="w-56"
          />
          <ColumnFilters columns={columns} values={filters} onChange={onFilter} />
        </FilterBar>
      </div>
    </>
  );
}

/** "12 of 92", and where not all could be looked through, that as well. */
function scannedMessage({ total, looked, complete }: ReadThrough): string {
  const of = `${total.toLocaleString("en")} of ${looked.toLocaleString("en")}`;
  return complete ? of : `${of} searched, which is not all`;
}
