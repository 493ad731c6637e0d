"use client";
import { useState } from "react";
import type { FocusEvent, PointerEvent, UIEvent } from "react";
import type { LogPage } from "#lib/schemas/log.ts";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";

/** How far a list is scrolled before someone counts as reading further down, in pixels. */
const SCROLLED = 8;

const isInRows = (target: EventTarget) => target instanceof Element && target.closest("tbody") !== null;

/**
 * Lets a followed log stand still while someone reads it: while the pointer or the focus is in its rows, or it is
 * scrolled down. What comes meanwhile is counted.
 * @param latest the newest page, as it was fetched last
 * @returns the page to show, how many newer events wait, and what to put around the list
 */
export function useStandstill(latest: LogPage | undefined, following: boolean) {
  const [held, setHeld] = useState<LogPage | null>(null);
  const [reasons, setReasons] = useState<ReadonlySet<string>>(new Set());
  const still = following && held !== null;
  const shown = still ? held : latest;
  const known = new Set(shown?.rows.map(({ uuid }) => uuid));
  const waiting = still ? (latest?.rows.filter(({ uuid }) => !known.has(uuid)).length ?? 0) : 0;

  function because(reason: string, isSo: boolean) {
    if (!following || reasons.has(reason) === isSo) return;
    const next = new Set(reasons);
    if (isSo) next.add(reason);
    else next.delete(reason);
    setReasons(next);
    setHeld(next.size === 0 ? null : (held ?? latest ?? null));
  }

  return {
    page: shown,
    still,
    waiting,
    /** Shows what has come meanwhile, and stands still again there. */
    goOn: () => setHeld(latest ?? null),
    around: {
      onPointerOver: (event: PointerEvent) =>
        // A finger is over nothing; it scrolls.
        because("pointer", event.pointerType === "mouse" && isInRows(event.target)),
      onPointerLeave: () => because("pointer", false),
      onFocus: (event: FocusEvent) => because("focus", isInRows(event.target)),
      onBlur: () => because("focus", false),
      onScrollCapture: (event: UIEvent) =>
        because("scroll", event.target instanceof Element && event.target.scrollTop > SCROLLED),
    },
  };
}

/** How many events a page has. */
export function countOf({ rows }: LogPage, where: string): string {
  return `${rows.length === 1 ? "1 event" : `${rows.length} events`} ${where}`;
}

type FollowedProps = { page: LogPage; still: boolean; newer: number; onGoOn: () => void };

/** How a followed log stands: how old its newest event is, and what waits while someone reads. */
export function Followed({ page, still, newer, onGoOn }: FollowedProps) {
  const newest = page.rows[0]?.published;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span role="status">
        {still
          ? `Paused while you read${newer > 0 ? `: ${newer === page.rows.length ? `${newer} or more` : newer} newer` : ""}.`
          : `Following the newest ${countOf(page, "")}`.trim()}
      </span>
      {newest && (
        <span>
          The newest here is from <RelativeTime at={newest} />
        </span>
      )}
      {newer > 0 && (
        <Button size="sm" onClick={onGoOn}>
          Show the newer
        </Button>
      )}
    </span>
  );
}
