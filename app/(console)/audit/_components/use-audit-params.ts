"use client";
import { createSerializer, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { DetailsOfList } from "#app/_features/list/details-link.tsx";
import { WHILE_TYPING } from "#app/_features/list/while-typing.ts";
import { auditParams, type AuditParams } from "../search-params.ts";

const addressOf = createSerializer(auditParams);

export type Filters = Omit<AuditParams, "pages" | "entry" | "hide">;

/** What the audit page shows, kept in the URL: every new filter starts at the newest entry again. */
export function useAuditParams() {
  const [params, set] = useQueryStates(auditParams, { history: "push" });
  const active =
    params.action.length + params.result.length > 0 ||
    [params.actor, params.target, params.job, params.text, params.since, params.until].some((value) => value !== "");
  const details = useMemo<DetailsOfList>(
    () => ({
      addressOf: (seq) => addressOf("/audit", { ...params, entry: Number(seq) }),
      open: (seq) => void set({ entry: Number(seq) }, { history: "push" }),
    }),
    [params, set],
  );
  return {
    params,
    /** Whether anything is narrowed down. */
    active,
    filter: (change: Partial<Filters>) => void set({ ...change, pages: null }),
    /** While somebody types: the address follows without a step back for every letter. */
    type: (change: Partial<Pick<Filters, "actor" | "target" | "text">>) =>
      void set({ ...change, pages: null }, WHILE_TYPING),
    clear: () => void set(NOTHING),
    hide: (hide: string[]) => void set({ hide }, { history: "replace" }),
    page: (pages: number[]) => void set({ pages }),
    details,
    close: () => void set({ entry: null }, { history: "replace" }),
  };
}

const NOTHING = {
  ...{ actor: null, target: null, action: null, result: null, job: null },
  ...{ since: null, until: null, text: null, pages: null, entry: null },
};

export type AuditControl = ReturnType<typeof useAuditParams>;
