import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { RealmsPage, RealmsQuery } from "#lib/schemas/realms.ts";
import { fetchJson } from "./fetch-json.ts";

/** A page of realms. */
export function realmsQuery(query: RealmsQuery) {
  return queryOptions({
    queryKey: ["realms", query],
    queryFn: ({ signal }) => fetchJson<RealmsPage>(`/api/realms?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
  });
}
