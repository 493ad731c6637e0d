import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { PeoplePage, PeopleQuery } from "#lib/schemas/people.ts";
import { fetchJson } from "./fetch-json.ts";

/** A page of the people list; the former one stays on show while the next is fetched. */
export function peopleQuery(query: PeopleQuery) {
  return queryOptions({
    queryKey: ["people", query],
    queryFn: ({ signal }) => fetchJson<PeoplePage>(`/api/people?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
