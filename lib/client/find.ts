import { queryOptions } from "@tanstack/react-query";
import type { FoundByText } from "#lib/schemas/find.ts";
import { fetchJson } from "./fetch-json.ts";

const STALE_MS = 30_000;

/** People, groups and apps whose name begins so. */
export function findQuery(q: string) {
  return queryOptions({
    queryKey: ["find", q],
    queryFn: ({ signal }) => fetchJson<FoundByText>(`/api/find?q=${encodeURIComponent(q)}`, signal),
    staleTime: STALE_MS,
  });
}
