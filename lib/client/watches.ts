import { queryOptions } from "@tanstack/react-query";
import { fetchRead, readQuery } from "./reads.ts";

/** Every watch. */
export const watchesQuery = () => readQuery("/watches");

/** What a watch has found, newest first. `count` is how much that is known to be: more is fetched again. */
export function findingsQuery(watchId: string, count: number) {
  return queryOptions({
    queryKey: ["watches", watchId, count],
    queryFn: ({ signal }) => fetchRead("/watches/{watchId}/findings", { watchId }, signal),
  });
}
