import { queryOptions } from "@tanstack/react-query";
import type { Overview } from "#lib/schemas/overview.ts";
import { readQuery } from "./reads.ts";

/** How often a start page left open is brought up to date, in milliseconds. */
const FRESH_EVERY_MS = 60_000;
/** While Okta's log is still being read, so that its numbers appear once they are known. */
const READING_EVERY_MS = 5_000;

/** Whether Okta’s log is still being read, so that what it tells is not all known yet. */
export function isReading(overview: Overview | undefined): boolean {
  return overview?.logReach.ok === true && overview.logReach.items[0]?.state === "reading";
}

/** What the start page shows. */
export function overviewQuery() {
  return queryOptions({
    ...readQuery("/overview"),
    refetchInterval: ({ state }) => (isReading(state.data) ? READING_EVERY_MS : FRESH_EVERY_MS),
    staleTime: FRESH_EVERY_MS / 2,
  });
}
