"use client";
import { useLayoutEffect, useRef } from "react";

/**
 * Keeps a keyboard's place when the button that held it goes away with newer data, such as “Unlock” once someone is
 * unlocked: the element of the returned ref takes the focus then, so that Tab goes on from there and not from the top.
 */
export function useKeepFocus(data: unknown) {
  const fallback = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    const note = () => {
      held.current = document.activeElement !== document.body;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    // An open dialog keeps the focus itself. (Notices are dialogs too, but not modal.)
    if (document.querySelector('[role="dialog"]:not([aria-modal="false"])')) return;
    fallback.current?.focus({ preventScroll: true });
  }, [data]);
  return fallback;
}
