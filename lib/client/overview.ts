import { queryOptions } from "@tanstack/react-query";
import type { Overview } from "#lib/schemas/overview.ts";
import { fetchJson } from "./fetch-json.ts";

/** How often a start page left open is brought up to date, in milliseconds. */
const FRESH_EVERY_MS = 60_000;

/** What the start page shows. */
export function overviewQuery() {
  return queryOptions({
    queryKey: ["overview"],
    queryFn: ({ signal }) => fetchJson<Overview>("/api/overview", signal),
    refetchInterval: FRESH_EVERY_MS,
    staleTime: FRESH_EVERY_MS / 2,
  });
}
