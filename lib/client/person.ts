import { queryOptions } from "@tanstack/react-query";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { fetchJson } from "./fetch-json.ts";

/** Everything a person's page shows. */
export function personQuery(userId: string) {
  return queryOptions({
    queryKey: ["person", userId],
    queryFn: ({ signal }) => fetchJson<PersonOverview>(`/api/people/${encodeURIComponent(userId)}`, signal),
    staleTime: 5_000,
  });
}
