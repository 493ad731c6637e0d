import { infiniteQueryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { Timeline, TimelineQuery } from "#lib/schemas/timeline.ts";
import { fetchJson } from "./fetch-json.ts";

/** Everything that happened to one person, newest first, page after page. */
export function timelineQuery(userId: string, only: TimelineQuery["only"]) {
  return infiniteQueryOptions({
    queryKey: ["timeline", userId, only],
    queryFn: ({ signal, pageParam }) =>
      fetchJson<Timeline>(
        `/api/people/${encodeURIComponent(userId)}/timeline?${toUrl({ only, before: pageParam })}`,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: ({ before }) => before,
  });
}
