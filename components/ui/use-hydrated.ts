"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False while the server renders and while the browser takes over its markup, true afterwards. For parts whose library
 * writes `style` attributes, which a Content-Security-Policy without unsafe-inline refuses in server-rendered HTML.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
