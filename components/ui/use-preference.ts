"use client";
import { useCallback, useSyncExternalStore } from "react";
import { parsePreference, preferenceCookie } from "#lib/utils/preferences.ts";
import type { PreferenceName, PreferenceValue } from "#lib/utils/preferences.ts";

const ONE_YEAR = 31_536_000;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads a preference outside React, from the attribute the server put on <html>. */
export function currentPreference<Name extends PreferenceName>(name: Name): PreferenceValue<Name> {
  return parsePreference(name, document.documentElement.dataset[name]);
}

function store<Name extends PreferenceName>(name: Name, value: PreferenceValue<Name>): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${preferenceCookie(name)}=${value}; path=/; max-age=${ONE_YEAR}; samesite=lax${secure}`;
  document.documentElement.dataset[name] = value;
  for (const listener of listeners) listener();
}

/** A reader's preference and its setter; a change takes effect at once and is kept for a year in a cookie. */
export function usePreference<Name extends PreferenceName>(
  name: Name,
): [PreferenceValue<Name>, (value: PreferenceValue<Name>) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => currentPreference(name),
    () => parsePreference(name, undefined),
  );
  const set = useCallback((next: PreferenceValue<Name>) => store(name, next), [name]);
  return [value, set];
}
