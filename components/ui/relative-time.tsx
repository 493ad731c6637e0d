"use client";
import { createContext, useContext, useDeferredValue, useMemo } from "react";
import type { ReactNode } from "react";
import { exactTime, relativeTime, toMillis } from "#lib/utils/format-time.ts";
import type { Moment } from "#lib/utils/format-time.ts";
import { useNow } from "./now.tsx";
import { useHydrated } from "./use-hydrated.ts";

type Clock = { now: number; hydrated: boolean };
type RelativeTimeProps = { at: Moment; className?: string };

const ClockOfTable = createContext<Clock | null>(null);

/**
 * Around the rows of a table: hundreds of times in it go by one clock, and no row has a tab stop for each. The clock's rows
 * are drawn again in the background: no key waits for it.
 */
export function TimesOfTable({ children }: { children: ReactNode }) {
  const now = useNow();
  const hydrated = useHydrated();
  const clock = useDeferredValue(useMemo(() => ({ now, hydrated }), [now, hydrated]));
  return <ClockOfTable value={clock}>{children}</ClockOfTable>;
}

/**
 * "3 hours ago", with the exact time in the reader's own zone on hover and on focus, and read out in full. Inside a
 * DataTable it is no tab stop, as it would bury what can be acted on.
 */
export function RelativeTime(props: RelativeTimeProps) {
  const clock = useContext(ClockOfTable);
  return clock ? <TimeByClock {...props} clock={clock} tabStop={false} /> : <TimeByItself {...props} />;
}

function TimeByItself(props: RelativeTimeProps) {
  return <TimeByClock {...props} clock={{ now: useNow(), hydrated: useHydrated() }} tabStop />;
}

function TimeByClock({ at, className, clock, tabStop }: RelativeTimeProps & { clock: Clock; tabStop: boolean }) {
  const { now, hydrated } = clock;
  const millis = toMillis(at);
  // The server does not know the reader's zone, so the exact time joins in the browser. It is dear, and never changes.
  const exact = useMemo(() => (hydrated ? exactTime(millis) : ""), [hydrated, millis]);
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
