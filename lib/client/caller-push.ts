import { queryOptions, skipToken } from "@tanstack/react-query";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import { fetchRead } from "./reads.ts";

const LOOKED_AT_EVERY_MS = 2_000;

/** What becomes of a push, looked at until it has been answered or its time is over. */
export function callerPushQuery(sent: CallerPushView | null) {
  return queryOptions({
    queryKey: ["caller-pushes", sent?.id],
    queryFn: sent ? ({ signal }) => fetchRead("/caller-pushes/{pushId}", { pushId: sent.id }, signal) : skipToken,
    ...(sent && { initialData: sent }),
    refetchInterval: ({ state }) => (state.data?.state === "WAITING" ? LOOKED_AT_EVERY_MS : false),
    // The agent may be in another window, talking to the caller.
    refetchIntervalInBackground: true,
  });
}
