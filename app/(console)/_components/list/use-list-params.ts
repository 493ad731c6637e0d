"use client";
import { useQueryStates, type UseQueryStatesKeysMap, type Values } from "nuqs";
import type { pagedListParams } from "./list-params.ts";
import { WHILE_TYPING } from "./while-typing.ts";

type ListParsers = UseQueryStatesKeysMap & ReturnType<typeof pagedListParams>;

/** A list's state with the verbs that change it. */
export type ListControl<Params> = {
  params: Params;
  type: (q: string) => void;
  change: (changes: Partial<Params>) => void;
  hide: (hide: string[]) => void;
  goTo: (pages: string[]) => void;
  clear: () => void;
};

/**
 * A list's state, kept in the URL alone. Each change is a step the back button takes back, except typing, which
 * replaces the step before. Whatever changes which rows are listed starts again at the first page.
 * @param filters the parameters that narrow the list down beside `q`: what `clear` takes off
 */
export function useListParams<Parsers extends ListParsers>(
  parsers: Parsers,
  filters: readonly (keyof Parsers & string)[],
): ListControl<Values<Parsers>> {
  const [params, set] = useQueryStates(parsers, { history: "push" });
  // nuqs types its setter by the parsers, which are the caller's here.
  const setParams = set as (
    changes: Record<string, unknown>,
    options?: Partial<typeof WHILE_TYPING>,
  ) => Promise<unknown>;
  return {
    params,
    type(q) {
      void setParams({ q, pages: [] }, WHILE_TYPING);
    },
    change: (changes) => void setParams({ ...changes, pages: [] }),
    hide: (hide) => void setParams({ hide }, { history: "replace" }),
    goTo: (pages) => void setParams({ pages }),
    clear: () => void setParams(Object.fromEntries(["q", "pages", ...filters].map((name) => [name, null]))),
  };
}
