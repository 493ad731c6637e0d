import { queryOptions } from "@tanstack/react-query";
import type { Findings, WatchList } from "#lib/schemas/watches.ts";
import { fetchJson } from "./fetch-json.ts";

/** Every watch. */
export function watchesQuery() {
  return queryOptions({
    queryKey: ["watches"],
    queryFn: ({ signal }) => fetchJson<WatchList>("/api/watches", signal),
  });
}

/** What a watch has found, newest first. `count` is how much that is known to be: more is fetched anew. */
export function findingsQuery(watchId: string, count: number) {
  return queryOptions({
    queryKey: ["watches", watchId, count],
    queryFn: ({ signal }) => fetchJson<Findings>(`/api/watches/${encodeURIComponent(watchId)}/findings`, signal),
  });
}
