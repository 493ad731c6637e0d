import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
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

/** Okta gives no more at once. */
export const MOST_AT_ONCE = 200;

/**
 * The whole people list, a page behind the other. What was read stays as it was: reading thousands anew behind the reader's
 * back would take Okta's limits from everybody else.
 */
export function peopleByScrollQuery({ limit: _, after: __, ...query }: PeopleQuery) {
  return infiniteQueryOptions({
    queryKey: ["people-by-scroll", query],
    queryFn: ({ signal, pageParam }) =>
      fetchJson<PeoplePage>(`/api/people?${toUrl({ ...query, limit: MOST_AT_ONCE, after: pageParam })}`, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.after,
    staleTime: Infinity,
    gcTime: 10_000,
  });
}
