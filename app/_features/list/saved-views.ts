"use client";
import { useCallback, useSyncExternalStore } from "react";

/** A list as somebody set it up, by the name they gave it; `search` is the query string that shows it again. */
export type SavedView = { name: string; search: string };

const NONE: readonly SavedView[] = [];
const listeners = new Set<() => void>();
// What was read last, so that the same text is the same list to React.
const read = new Map<string, { text: string | null; views: readonly SavedView[] }>();

const keyOf = (list: string) => `gatehouse-views-${list}`;

function isView(value: unknown): value is SavedView {
  const { name, search } = (value ?? {}) as Partial<SavedView>;
  return typeof name === "string" && typeof search === "string";
}

function parse(text: string | null): readonly SavedView[] {
  if (text === null) return NONE;
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored.filter(isView) : NONE;
  } catch {
    // Somebody else's text under our key: there are no views in it.
    return NONE;
  }
}

function viewsOf(list: string): readonly SavedView[] {
  const text = localStorage.getItem(keyOf(list));
  const known = read.get(list);
  if (known?.text === text) return known.views;
  const views = parse(text);
  read.set(list, { text, views });
  return views;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The query string of the list in view, from its first page on and with nothing opened: a cursor is worth nothing tomorrow. */
export function searchInView(): string {
  const params = new URLSearchParams(location.search);
  for (const place of ["pages", "page", "event"]) params.delete(place);
  return params.toString();
}

/**
 * The views that this browser keeps of one list, and a setter. They are of the browser, not of the person: what one wants
 * others to see is an address to send.
 */
export function useSavedViews(list: string): [readonly SavedView[], (views: readonly SavedView[]) => void] {
  const views = useSyncExternalStore(
    subscribe,
    () => viewsOf(list),
    () => NONE,
  );
  const set = useCallback(
    (next: readonly SavedView[]) => {
      localStorage.setItem(keyOf(list), JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [list],
  );
  return [views, set];
}
