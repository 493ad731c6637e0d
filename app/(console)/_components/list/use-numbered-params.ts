"use client";
import { useQueryStates, type UseQueryStatesKeysMap, type Values } from "nuqs";
import type { numberedListParams } from "./list-params.ts";
import { WHILE_TYPING } from "./while-typing.ts";

type NumberedParsers = UseQueryStatesKeysMap & ReturnType<typeof numberedListParams>;

/**
 * The state of a list with numbered pages, kept in the URL alone; the same verbs as `useListParams`.
 * @param filters the parameters that narrow the list down beside `q`: what `clear` takes off
 */
export function useNumberedParams<Parsers extends NumberedParsers>(
  parsers: Parsers,
  filters: readonly (keyof Parsers & string)[],
) {
  const [params, set] = useQueryStates(parsers, { history: "push" });
  // nuqs types its setter by the parsers, which are the caller's here.
  const setParams = set as (
    changes: Record<string, unknown>,
    options?: Partial<typeof WHILE_TYPING>,
  ) => Promise<unknown>;
  return {
    params,
    type(q: string) {
      void setParams({ q, page: null }, WHILE_TYPING);
    },
    change: (changes: Partial<Values<Parsers>>) => void setParams({ page: null, ...changes }),
    hide: (hide: string[]) => void setParams({ hide }, { history: "replace" }),
    goTo: (page: number) => void setParams({ page }),
    clear: () => void setParams(Object.fromEntries(["q", "page", ...filters].map((name) => [name, null]))),
  };
}
