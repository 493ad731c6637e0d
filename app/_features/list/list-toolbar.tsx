"use client";
import type { ReactNode } from "react";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import type { Column } from "#components/data-table/columns.ts";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { toUrl } from "#lib/schemas/from-url.ts";
import { ExportLink } from "./export-link.tsx";
import { ViewsButton } from "./views-button.tsx";

type ListToolbarProps<Row extends object, Params extends { q: string; hide: string[] }> = {
  /** The list's name among kept views: its path. */
  list: string;
  /** Where a file of it comes from. */
  file: string;
  /** What the list is asked for, in the words of a file's address. */
  query: Record<string, unknown>;
  label: string;
  placeholder: string;
  control: {
    params: Params;
    narrowed: boolean;
    type: (q: string) => void;
    change: (changes: Partial<Params>) => void;
    clear: () => void;
  };
  columns: readonly Column<Row>[];
  /** The parameter that keeps the chosen values of each column's filter, by the column's id. */
  filters: Readonly<Record<string, keyof Params & string>>;
  /** How many there are, "12 groups", once that is known. */
  result: string | undefined;
  /** An answer to what is asked now is under way. */
  busy?: boolean;
  /** Further filters. */
  children?: ReactNode;
};

/** What stands above every list that has a page: search, filters, views kept, and the file of what is shown. */
export function ListToolbar<Row extends object, Params extends { q: string; hide: string[] }>(
  props: ListToolbarProps<Row, Params>,
) {
  const { list, file, query, label, placeholder, control, columns, filters, result, busy = false, children } = props;
  const { params, narrowed, type, change, clear } = control;
  const valuesOf = (param: keyof Params) => params[param] as readonly string[];
  // A file has every page of the list.
  const address = toUrl({ ...query, after: "", page: "", limit: "", hide: params.hide });
  return (
    <>
      <FilterBar active={narrowed} onClear={clear} result={busy ? undefined : result}>
        <SearchInput
          label={label}
          placeholder={placeholder}
          shortcut="/"
          value={params.q}
          onValueChange={type}
          busy={busy}
          className="w-full sm:w-64"
        />
        {children}
        <ColumnFilters
          columns={columns}
          values={Object.fromEntries(Object.entries(filters).map(([id, param]) => [id, valuesOf(param)]))}
          // A column offers only values that its parameter knows.
          onChange={(id, values) => {
            const param = filters[id];
            if (param) change({ [param]: values } as Partial<Params>);
          }}
        />
      </FilterBar>
      <ViewsButton list={list} />
      <ExportLink href={`${file}?${address}`} />
    </>
  );
}
