"use client";
import { createSerializer, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { DetailsOfList } from "#app/_features/list/details-link.tsx";
import { WHILE_TYPING } from "#app/_features/list/while-typing.ts";
import { logParams, type LogParams } from "../search-params.ts";

const addressOf = createSerializer(logParams);

export type LogFilters = Omit<LogParams, "pages" | "event" | "tail" | "hide">;
type Typed = "actor" | "target" | "ip" | "keywords";

/** What the page of the log shows, kept in the URL: every new filter starts at the newest event again. */
export function useLogParams() {
  const [params, set] = useQueryStates(logParams, { history: "push" });
  const { type, outcome, actor, target, ip, since, until, keywords, raw } = params;
  const active = type.length + outcome.length > 0 || [actor, target, ip, since, until, keywords, raw].some(Boolean);
  const details = useMemo<DetailsOfList>(
    () => ({
      addressOf: (event) => addressOf("/log", { ...params, event }),
      open: (event) => void set({ event }, { history: "push" }),
    }),
    [params, set],
  );
  return {
    params,
    /** Whether anything is narrowed down. */
    active,
    filter: (change: Partial<LogFilters>) => void set({ ...change, pages: null }),
    /** While somebody types: the address follows without a step back for every letter. */
    type: (change: Partial<Pick<LogFilters, Typed>>) => void set({ ...change, pages: null }, WHILE_TYPING),
    clear: () => void set({ source: params.source, ...NOTHING }),
    hide: (hide: string[]) => void set({ hide }, { history: "replace" }),
    page: (pages: string[]) => void set({ pages, tail: null }),
    tail: (on: boolean) => void set({ tail: on || null, pages: null }),
    details,
    close: () => void set({ event: null }, { history: "replace" }),
  };
}

const NOTHING = {
  type: null,
  actor: null,
  target: null,
  outcome: null,
  ip: null,
  since: null,
  until: null,
  keywords: null,
  raw: null,
  pages: null,
};

export type LogControl = ReturnType<typeof useLogParams>;
