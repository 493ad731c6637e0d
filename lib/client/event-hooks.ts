import { queryOptions } from "@tanstack/react-query";
import type { EventHookList, EventHookOverview } from "#lib/schemas/event-hooks.ts";
import { fetchJson } from "./fetch-json.ts";

/** The org's event hooks. */
export function eventHooksQuery() {
  return queryOptions({
    queryKey: ["event-hooks"],
    queryFn: ({ signal }) => fetchJson<EventHookList>("/api/event-hooks", signal),
  });
}

/** One event hook. */
export function eventHookQuery(hookId: string) {
  return queryOptions({
    queryKey: ["event-hook", hookId],
    queryFn: ({ signal }) => fetchJson<EventHookOverview>(`/api/event-hooks/${encodeURIComponent(hookId)}`, signal),
  });
}
