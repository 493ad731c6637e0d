"use client";
import { createContext, useContext } from "react";
import { exactTime, relativeTime, toMillis } from "#lib/utils/format-time.ts";
import type { Moment } from "#lib/utils/format-time.ts";
import { useNow } from "./now.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** False inside tables, where a tab stop in every row would bury what can be acted on. */
export const TimesAreTabStops = createContext(true);

/**
 * "3 hours ago", with the exact time in the reader's own zone on hover and on focus, and read out in full. Inside a
 * DataTable it is no tab stop.
 */
export function RelativeTime({ at, className }: { at: Moment; className?: string }) {
  const now = useNow();
  const hydrated = useHydrated();
  const tabStop = useContext(TimesAreTabStops);
  const millis = toMillis(at);
  // The server does not know the reader's zone, so the exact time joins in the browser.
  const exact = hydrated ? exactTime(millis) : "";
  return (
    <time
      dateTime={Number.isNaN(millis) ? undefined : new Date(millis).toISOString()}
      // So that the exact time can be had by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={tabStop ? 0 : undefined}
      data-tooltip={exact}
      className={className}
    >
      {relativeTime(millis, now)}
      {exact && <span className="sr-only">, {exact}</span>}
    </time>
  );
}
