"use client";
import { useMemo } from "react";
import { type Picking, pickRows } from "#lib/utils/pick-rows.ts";

type PageOf = { page: number; limit: number };

/**
 * The page in view of a list whose rows are all at hand, so that every filter counts at once.
 * @param all undefined until they are there
 * @param params the list's state in the URL
 * @returns `total` rows that fit, of which `rows` are on this page; a page past the end is the last
 */
export function usePicked<Row, Filter extends string, Sort extends string>(
  all: readonly Row[] | undefined,
  picking: Picking<Row, Filter, Sort>,
  params: Parameters<typeof pickRows<Row, Filter, Sort>>[2] & PageOf,
) {
  const { limit } = params;
  const fitting = useMemo(() => all && pickRows(all, picking, params), [all, picking, params]);
  const pages = Math.max(1, Math.ceil((fitting?.length ?? 0) / limit));
  const page = Math.min(Math.max(params.page, 1), pages);
  const rows = useMemo(() => fitting?.slice((page - 1) * limit, page * limit), [fitting, page, limit]);
  return { rows, total: fitting?.length, page };
}
