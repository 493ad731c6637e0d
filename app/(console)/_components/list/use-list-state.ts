"use client";
import { useQueryStates, type UseQueryStatesKeysMap, type Values } from "nuqs";
import type { numberedListParams, pagedListParams } from "./list-params.ts";
import { WHILE_TYPING } from "./while-typing.ts";

type Places = { pages: string[]; page: number };
type ListParsers = UseQueryStatesKeysMap & Omit<ReturnType<typeof pagedListParams>, "pages">;

/** A list's state with the verbs that change it; `Place` is the parameter that says which page is in view. */
export type ListState<Params, Place extends keyof Places> = {
  params: Params;
  type: (q: string) => void;
  change: (changes: Partial<Params>) => void;
  hide: (hide: string[]) => void;
  goTo: (place: Places[Place]) => void;
  clear: () => void;
};

/**
 * A list's state, kept in the URL alone. Each change is a step the back button takes back, except typing, which
 * replaces the step before. Whatever changes which rows are listed starts again at the first page.
 * @param filters the parameters that narrow the list down beside `q`: what `clear` takes off
 */
function useListState<Parsers extends ListParsers, Place extends keyof Places>(
  parsers: Parsers,
  place: Place,
  filters: readonly (keyof Parsers & string)[],
): ListState<Values<Parsers>, Place> {
  const [params, set] = useQueryStates(parsers, { history: "push" });
  // nuqs types its setter by the parsers, which are the caller's here.
  const setParams = set as (
    changes: Record<string, unknown>,
    options?: Partial<typeof WHILE_TYPING>,
  ) => Promise<unknown>;
  return {
    params,
    type: (q) => void setParams({ q, [place]: null }, WHILE_TYPING),
    change: (changes) => void setParams({ ...changes, [place]: null }),
    hide: (hide) => void setParams({ hide }, { history: "replace" }),
    goTo: (to) => void setParams({ [place]: to }),
    clear: () => void setParams(Object.fromEntries(["q", place, ...filters].map((name) => [name, null]))),
  };
}

/** The state of a list that Okta pages. */
export function useListParams<Parsers extends UseQueryStatesKeysMap & ReturnType<typeof pagedListParams>>(
  parsers: Parsers,
  filters: readonly (keyof Parsers & string)[],
) {
  return useListState(parsers, "pages", filters);
}

/** The state of a list whose pages have numbers. */
export function useNumberedParams<Parsers extends UseQueryStatesKeysMap & ReturnType<typeof numberedListParams>>(
  parsers: Parsers,
  filters: readonly (keyof Parsers & string)[],
) {
  return useListState(parsers, "page", filters);
}

/** The state of a list that Okta pages, for the pieces of its page. */
export type ListControl<Params> = ListState<Params, "pages">;
