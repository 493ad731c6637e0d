"use client";
import { useEffect, useEffectEvent } from "react";
import { currentPreference } from "./use-preference.ts";

/** What keeps the keyboard to itself while it is open. Notices are dialogs too, but say that they are not modal. */
const POPUP =
  '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]:not([aria-modal="false"]), [role="menu"]';

/** Whether keys typed at this element are text or a choice of its own, and so never a shortcut. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/**
 * Runs `handler` when `key` is pressed anywhere outside a text field and with no dialog open. Readers can switch these
 * single-key shortcuts off (WCAG 2.1.4); the preference is `shortcuts`. Without a key it does nothing.
 */
export function useShortcut(key: string | undefined, handler: () => void): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (key === undefined) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesText(event.target) || currentPreference("shortcuts") === "off") return;
      if (document.querySelector(POPUP)) return;
      event.preventDefault();
      run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [key]);
}
