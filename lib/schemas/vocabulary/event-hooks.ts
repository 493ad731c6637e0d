import type { Picking } from "#lib/utils/pick-rows.ts";
import type { EventHookRow } from "../event-hooks.ts";

export const HOOK_STATUSES = ["ACTIVE", "INACTIVE", "UNVERIFIED"] as const;
export const HOOK_SORT_KEYS = ["name", "url", "created"] as const;

/** How event hooks are found and put in order. */
export const hookPicking: Picking<EventHookRow, "status", (typeof HOOK_SORT_KEYS)[number]> = {
  text: ({ name, url, eventTypes }) => [name, url, ...eventTypes],
  filters: {
    status: ({ active, verified }) => [active ? "ACTIVE" : "INACTIVE", ...(verified ? [] : ["UNVERIFIED"])],
  },
  order: { name: ({ name }) => name, url: ({ url }) => url, created: ({ created }) => created },
};
