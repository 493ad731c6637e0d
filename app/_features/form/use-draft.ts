"use client";
import { useMemo, useSyncExternalStore } from "react";

const CHANGED = "gatehouse-draft";

function subscribe(onChange: () => void): () => void {
  addEventListener(CHANGED, onChange);
  return () => removeEventListener(CHANGED, onChange);
}

/** The server, which draws the form first, knows nothing of this tab. */
const nothingKept = () => null;

/**
 * The state of a form that outlives a reload, a sign-in or a wrong click: kept in this tab alone, until it is cleared.
 * Never for secrets.
 * @param key names the form
 * @returns the state, what changes parts of it, and what forgets it
 */
export function useDraft<State extends object>(key: string, initial: State) {
  const name = `gatehouse-draft-${key}`;
  const kept = useSyncExternalStore(subscribe, () => sessionStorage.getItem(name), nothingKept);
  const state = useMemo(
    () => (kept === null ? initial : { ...initial, ...(JSON.parse(kept) as Partial<State>) }),
    [kept, initial],
  );
  return {
    state,
    change(changes: Partial<State>) {
      sessionStorage.setItem(name, JSON.stringify({ ...state, ...changes }));
      dispatchEvent(new Event(CHANGED));
    },
    clear() {
      sessionStorage.removeItem(name);
      dispatchEvent(new Event(CHANGED));
    },
  };
}
