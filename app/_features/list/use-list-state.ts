"use client";
import { debounce, useQueryStates, type UseQueryStatesKeysMap, type Values } from "nuqs";
import { useCallback, useMemo } from "react";
import { TYPING_PAUSE_MS, useDebounced } from "#lib/client/use-debounced.ts";

/** How the address follows what is being typed: after a pause, and without a step back for every letter. */
const WHILE_TYPING = { history: "replace", limitUrlUpdates: debounce(TYPING_PAUSE_MS) } as const;

type Sort = { id: string; desc: boolean };
type History = "push" | "replace";

/** Which page is in view: its number, or the cursors that led to it. */
type PlaceOf<Params> = Params extends { page: infer Number }
  ? Number
  : Params extends { pages: infer Cursors }
    ? Cursors
    : never;

/** A list's state with the verbs that change it. */
export type ListState<Params> = {
  params: Params;
  /** The same with the text as it was at the last pause in typing: what is asked for. Every other filter counts at once. */
  asked: Params;
  /** Typing goes on: what is asked for is not yet what the fields say. */
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
  type: (changes: Partial<Params>) => void;
  change: (changes: Partial<Params>) => void;
  goTo: (place: PlaceOf<Params>) => void;
  clear: () => void;
  /** Changes what is shown beside the rows, which stay: no other page, no other filter. */
  show: (changes: { [Name in keyof Params]?: Params[Name] | null }, history: History) => void;
};

type Options<Name> = {
  /** Parameters that are typed; `q` where the list has one. */
  typed?: readonly Name[];
  /** The others that narrow the list down. */
  filters: readonly Name[];
};

const isSet = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/**
 * A list's state, kept in the URL alone. Each change is a step the back button undoes, except typing, which
 * replaces the step before. Whatever changes which rows are listed starts again at the first page.
 * @param parsers with `page` or `pages`, and what the list has of `q`, `sort`, `order` and `hide`
 */
export function useListState<Parsers extends UseQueryStatesKeysMap>(
  parsers: Parsers,
  options: Options<keyof Parsers & string>,
): ListState<Values<Parsers>> {
  const { typed = "q" in parsers ? ["q"] : [], filters } = options;
  const place = "page" in parsers ? "page" : "pages";
  const [values, set] = useQueryStates(parsers, { history: "push" });
  // nuqs types values and setter by the parsers, which are the caller's here.
  const params = values as Record<string, unknown>;
  const setParams = set as (
    changes: Record<string, unknown>,
    options?: Partial<typeof WHILE_TYPING> | { history: History },
  ) => Promise<unknown>;
  const text = JSON.stringify(typed.map((name) => params[name]));
  const pausedText = useDebounced(text);
  const paused = JSON.parse(pausedText) as unknown[];
  const {
    sort = null,
    order,
    hide = NOTHING_HIDDEN,
  } = params as { sort?: string | null; order?: string; hide?: string[] };
  const show = useCallback<ListState<Values<Parsers>>["show"]>(
    (changes, history) => void setParams(changes, { history }),
    [setParams],
  );
  return {
    params: values,
    asked: { ...values, ...Object.fromEntries(typed.map((name, at) => [name, paused[at]])) },
    typing: text !== pausedText,
    narrowed: [...typed, ...filters].some((name) => isSet(params[name])),
    table: {
      sort: useMemo(() => (sort === null ? null : { id: sort, desc: order === "desc" }), [sort, order]),
      // Only columns that the parser knows can be sorted by.
      onSortChange: (next) =>
        void setParams({ sort: next?.id ?? null, order: next?.desc ? "desc" : "asc", [place]: null }),
      hiddenColumns: hide,
      onHiddenColumnsChange: (next) => void setParams({ hide: next }, { history: "replace" }),
    },
    type: (changes) => void setParams({ ...changes, [place]: null }, WHILE_TYPING),
    change: (changes) => void setParams({ ...changes, [place]: null }),
    goTo: (to) => void setParams({ [place]: to }),
    clear: () => void setParams(Object.fromEntries([place, ...typed, ...filters].map((name) => [name, null]))),
    show,
  };
}

const NOTHING_HIDDEN: string[] = [];
