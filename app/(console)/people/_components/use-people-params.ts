"use client";
import { debounce, useQueryStates } from "nuqs";
import { TYPING_PAUSE_MS } from "#lib/client/use-debounced.ts";
import { type PeopleParams, peopleParams } from "../search-params.ts";

/**
 * The list's state, kept in the URL alone. Each change is a step the back button takes back, except typing, which
 * replaces the step before. Whatever changes which people are listed starts again at the first page.
 */
export function usePeopleParams() {
  const [params, setParams] = useQueryStates(peopleParams, { history: "push" });
  return {
    params,
    type(q: string) {
      const limitUrlUpdates = debounce(TYPING_PAUSE_MS);
      void setParams({ q, pages: [] }, { history: "replace", limitUrlUpdates });
    },
    change(changes: Partial<Omit<PeopleParams, "pages">>) {
      void setParams({ ...changes, pages: [] });
    },
    hide(hide: string[]) {
      void setParams({ hide }, { history: "replace" });
    },
    goTo(pages: string[]) {
      void setParams({ pages });
    },
    clear() {
      void setParams({ q: null, status: null, department: null, group: null, pages: null });
    },
  };
}

export type PeopleControl = ReturnType<typeof usePeopleParams>;
