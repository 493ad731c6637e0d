"use client";
import type { ComponentProps, ReactNode } from "react";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable, type DataTableProps } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { toUrl } from "#lib/schemas/from-url.ts";
import { ExportLink } from "./export.tsx";
import { howMany, howManyHere } from "./how-many.ts";
import { CursorPager, NumberedPager } from "./list-pager.tsx";
import type { PAGE_SIZES } from "./list-params.ts";
import type { ListState } from "./use-list-state.ts";
import { ViewsButton } from "./views-button.tsx";

type PageSize = (typeof PAGE_SIZES)[number];
type Shared = { q: string; hide: string[]; limit: PageSize };

/** Rows of a list that Okta pages, of one whose pages have numbers, or of one that is here whole (`usePicked`). */
type Answer<Row> =
  | { rows: readonly Row[]; after: string | null }
  | { rows: readonly Row[]; total: number }
  | { rows: readonly Row[] | undefined; total: number | undefined; page: number };

type Emptiness = { icon?: ReactNode; title: string; hint?: ReactNode; actions?: ReactNode };

type ListTableProps<Row extends object, Params extends Shared> = Pick<
  DataTableProps<Row>,
  "label" | "columns" | "rowId" | "rowLabel" | "tallRows" | "skeletonRows"
> & {
  /** The list's name among kept views: its path. */
  list: string;
  /** Where a file of it comes from. */
  file: string;
  /** What a row is, in the singular, and in the plural where that is not one with an s. */
  one: string;
  many?: string;
  control: ListState<Params>;
  /** What the list is asked for, in the words of a file's address. */
  query: Record<string, unknown>;
  /** How asking for it goes. */
  read: { error: Error | null; isFetching: boolean; isPlaceholderData: boolean; refetch: () => unknown };
  answer: Answer<Row> | undefined;
  search: { label: string; placeholder: string };
  /** The parameter that keeps the chosen values of each column's filter, by the column's id. */
  filters?: Readonly<Record<string, keyof Params & string>>;
  /** Shown where search and filters leave nothing. */
  noMatch: Emptiness;
  /** Shown where there is nothing at all. */
  empty: Emptiness;
  /** Beside the number of the page. */
  note?: string | undefined;
  /** Further filters. */
  children?: ReactNode;
};

/** A list with all that a list has: search, filters, views kept, a file of it, its rows, and its pages. */
export function ListTable<Row extends object, Params extends Shared>(props: ListTableProps<Row, Params>) {
  const { list, file, one, many = `${one}s`, control, query, read, answer, ...others } = props;
  const { search, filters = {}, noMatch, empty, note, children, ...table } = others;
  const { params, narrowed, clear } = control;
  // What is here whole is searched letter by letter.
  const waiting = read.isPlaceholderData || (control.typing && !(answer && "page" in answer));
  const valuesOf = (name: keyof Params) => params[name] as readonly string[];
  // A file has every page of the list.
  const address = toUrl({ ...query, after: "", page: "", limit: "", hide: params.hide });
  const { icon, title, hint, actions } = narrowed ? noMatch : empty;
  // How a list is paged its parameters say, which the compiler knows at each list alone.
  const pager = { label: table.label.toLowerCase(), pending: waiting && answer !== undefined, note };
  return (
    <DataTable
      {...table}
      className="flex-1"
      rows={answer?.rows}
      fetching={waiting}
      {...control.table}
      error={
        read.error && <QueryProblem error={read.error} onRetry={() => void read.refetch()} retrying={read.isFetching} />
      }
      empty={
        <EmptyState
          icon={icon}
          title={title}
          actions={
            actions ??
            (narrowed && (
              <Button onClick={clear}>
                {Object.keys(filters).length === 0 ? "Clear the search" : "Clear search and filters"}
              </Button>
            ))
          }
        >
          {hint}
        </EmptyState>
      }
      toolbar={
        <>
          <FilterBar active={narrowed} onClear={clear} result={waiting ? undefined : resultOf(answer, one, many)}>
            <SearchInput
              {...search}
              shortcut="/"
              value={params.q}
              onValueChange={(q) => control.type({ q } as Partial<Params>)}
              busy={waiting}
              className="w-full sm:w-64"
            />
            {children}
            <ColumnFilters
              columns={table.columns}
              values={Object.fromEntries(Object.entries(filters).map(([id, name]) => [id, valuesOf(name)]))}
              // A column offers only values that its parameter knows.
              onChange={(id, values) => {
                const name = filters[id];
                if (name) control.change({ [name]: values } as Partial<Params>);
              }}
            />
          </FilterBar>
          <ViewsButton list={list} />
          <ExportLink href={`${file}?${address}`} />
        </>
      }
      footer={
        "pages" in params ? (
          <CursorPager
            {...pager}
            control={control as unknown as ComponentProps<typeof CursorPager>["control"]}
            next={answer && "after" in answer ? answer.after : undefined}
          />
        ) : (
          <NumberedPager
            {...pager}
            control={control as unknown as ComponentProps<typeof NumberedPager>["control"]}
            page={answer && "page" in answer ? answer.page : pageOf(params)}
            total={answer && "total" in answer ? answer.total : undefined}
          />
        )
      }
    />
  );
}

const pageOf = (params: object) => Math.max(1, "page" in params ? Number(params.page) : 1);

function resultOf(answer: Answer<object> | undefined, one: string, many: string): string | undefined {
  if (!answer) return undefined;
  return "total" in answer ? howMany(answer.total, one, many) : howManyHere(answer, one, many);
}
