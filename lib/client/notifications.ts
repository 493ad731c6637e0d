import { queryOptions } from "@tanstack/react-query";
import type { Notifications } from "#lib/schemas/notification.ts";
import { fetchJson } from "./fetch-json.ts";

const EVERY_MS = 15_000;

/** What the reader was told, newest first, and how much of it is unread. */
export function notificationsQuery() {
  return queryOptions({
    queryKey: ["notifications"],
    queryFn: ({ signal }) => fetchJson<Notifications>("/api/notifications", signal),
    refetchInterval: EVERY_MS,
  });
}
