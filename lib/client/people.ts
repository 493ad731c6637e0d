import { infiniteQueryOptions } from "@tanstack/react-query";
import type { PeopleQuery } from "#lib/schemas/people.ts";
import { fetchRead } from "./reads.ts";

/** Okta gives no more at once. */
export const MOST_AT_ONCE = 200;

/**
 * The whole people list, a page behind the other. What was read stays as it was: reading thousands again behind the reader's
 * back would take Okta's limits from everyone else.
 */
export function peopleByScrollQuery({ limit: _, after: __, ...query }: PeopleQuery) {
  return infiniteQueryOptions({
    queryKey: ["people", "by-scroll", query],
    queryFn: ({ signal, pageParam }) =>
      fetchRead("/people", { ...query, limit: MOST_AT_ONCE, after: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.after,
    staleTime: Infinity,
    gcTime: 10_000,
  });
}
