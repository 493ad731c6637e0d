import { queryOptions } from "@tanstack/react-query";
import type { UserTypeOverview, UserTypeRow } from "#lib/schemas/user-types.ts";
import { fetchJson } from "./fetch-json.ts";

const STALE_MS = 60_000;

/** The org's user types. */
export function userTypesQuery() {
  return queryOptions({
    queryKey: ["user-types"],
    queryFn: ({ signal }) => fetchJson<UserTypeRow[]>("/api/user-types", signal),
    staleTime: STALE_MS,
  });
}

/** One type with its attributes; `default` for the org's default one, `null` when there is none with this id. */
export function userTypeQuery(typeId: string) {
  return queryOptions({
    queryKey: ["user-type", typeId],
    queryFn: ({ signal }) =>
      fetchJson<UserTypeOverview | null>(`/api/user-types/${encodeURIComponent(typeId)}`, signal),
    staleTime: STALE_MS,
  });
}
