"use client";
import { useQueryStates, type UseQueryStatesKeysMap, type Values } from "nuqs";
import { useMemo } from "react";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { numberedListParams, optionalOrderParams, pagedListParams } from "./list-params.ts";
import { WHILE_TYPING } from "./while-typing.ts";

type Places = { pages: string[]; page: number };
type ListParsers = UseQueryStatesKeysMap &
  Omit<ReturnType<typeof pagedListParams>, "pages"> &
  Record<keyof ReturnType<typeof optionalOrderParams>, UseQueryStatesKeysMap[string]>;

type Sort = { id: string; desc: boolean };

/** A list's state with the verbs that change it; `Place` is the parameter that says which page is in view. */
export type ListState<Params, Place extends keyof Places> = {
  params: Params;
  /** The same with the text as it was at the last pause in typing: what is asked for. Every other filter counts at once. */
  asked: Params;
  /** Typing goes on: what is asked for is not yet what the field says. */
  typing: boolean;
  /** Something narrows the list down, so `clear` has something to take off. */
  narrowed: boolean;
  /** Order and columns, for a DataTable. */
  table: {
    sort: Sort | null;
    onSortChange: (sort: Sort | null) => void;
    hiddenColumns: string[];
    onHiddenColumnsChange: (hide: string[]) => void;
  };
  type: (q: string) => void;
  change: (changes: Partial<Params>) => void;
  goTo: (place: Places[Place]) => void;
  clear: () => void;
};

const isSet = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/**
 * A list's state, kept in the URL alone. Each change is a step the back button undoes, except typing, which
 * replaces the step before. Whatever changes which rows are listed starts again at the first page.
 * @param filters the parameters that narrow the list down beside `q`: what `clear` takes off
 */
function useListState<Parsers extends ListParsers, Place extends keyof Places>(
  parsers: Parsers,
  place: Place,
  filters: readonly (keyof Parsers & string)[],
): ListState<Values<Parsers>, Place> {
  const [params, set] = useQueryStates(parsers, { history: "push" });
  // nuqs types values and setter by the parsers, which are the caller's here.
  const setParams = set as (
    changes: Record<string, unknown>,
    options?: Partial<typeof WHILE_TYPING>,
  ) => Promise<unknown>;
  const { q: typed, sort, order, hide } = params as { q: string; sort: string | null; order: string; hide: string[] };
  const q = useDebounced(typed);
  return {
    params,
    asked: { ...params, q },
    typing: q !== typed,
    narrowed: typed !== "" || filters.some((name) => isSet(params[name])),
    table: {
      sort: useMemo(() => (sort === null ? null : { id: sort, desc: order === "desc" }), [sort, order]),
      // Only columns that the parser knows can be sorted by.
      onSortChange: (next) =>
        void setParams({ sort: next?.id ?? null, order: next?.desc ? "desc" : "asc", [place]: null }),
      hiddenColumns: hide,
      onHiddenColumnsChange: (next) => void setParams({ hide: next }, { history: "replace" }),
    },
    type: (text) => void setParams({ q: text, [place]: null }, WHILE_TYPING),
    change: (changes) => void setParams({ ...changes, [place]: null }),
    goTo: (to) => void setParams({ [place]: to }),
    clear: () => void setParams(Object.fromEntries(["q", place, ...filters].map((name) => [name, null]))),
  };
}

/** The state of a list that Okta pages. */
export function useListParams<Parsers extends ListParsers & ReturnType<typeof pagedListParams>>(
  parsers: Parsers,
  filters: readonly (keyof Parsers & string)[],
) {
  return useListState(parsers, "pages", filters);
}

/** The state of a list whose pages have numbers. */
export function useNumberedParams<Parsers extends ListParsers & ReturnType<typeof numberedListParams>>(
  parsers: Parsers,
  filters: readonly (keyof Parsers & string)[],
) {
  return useListState(parsers, "page", filters);
}

/** The state of a list that Okta pages, for the pieces of its page. */
export type ListControl<Params> = ListState<Params, "pages">;
