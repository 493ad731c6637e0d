import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TimelineQuery } from "#lib/schemas/timeline.ts";
import { fetchRead } from "./reads.ts";

/** Full timeline to one person, newest first, page after page. */
export function timelineQuery(userId: string, only: TimelineQuery["only"]) {
  return infiniteQueryOptions({
    queryKey: ["people", userId, "timeline", only],
    queryFn: ({ signal, pageParam }) =>
      fetchRead("/people/{userId}/timeline", { userId, only, before: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: ({ before }) => before,
  });
}
