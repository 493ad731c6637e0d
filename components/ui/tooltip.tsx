"use client";
import { useEffect, useState } from "react";
import { onDemand, useOnDemand } from "./on-demand.ts";
import type { ShownTooltip } from "./tooltip-popup.tsx";

const code = onDemand(() => import("./tooltip-popup.tsx").then((module) => module.TooltipPopup));

const HOVER_MS = 350;
const LEAVE_MS = 120;

/** The element whose tooltip this event is about, "popup" for the tooltip itself, null for neither. */
function subject(event: Event): Element | "popup" | null {
  if (!(event.target instanceof Element)) return null;
  if (event.target.closest("[data-tooltip-popup]")) return "popup";
  return event.target.closest("[data-tooltip]");
}

/** Watches the page for elements with `data-tooltip`; returns how to stop. `show` gets null to hide. */
function watch(show: (anchor: Element | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (anchor: Element | null, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(anchor), ms);
  };
  const now = (anchor: Element | null) => {
    clearTimeout(timer);
    show(anchor);
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };

  document.addEventListener(
    "pointerover",
    (event) => {
      if (event.pointerType === "touch") return;
      const over = subject(event);
      // The pointer may move onto the tooltip to read it (WCAG 1.4.13).
      if (over === "popup") clearTimeout(timer);
      else later(over, over ? HOVER_MS : LEAVE_MS);
    },
    options,
  );
  document.addEventListener(
    "focusin",
    (event) => {
      const focused = subject(event);
      if (focused instanceof Element && focused.matches(":focus-visible")) now(focused);
    },
    options,
  );
  document.addEventListener("focusout", () => now(null), options);
  document.addEventListener("pointerdown", () => now(null), options);
  document.addEventListener("keydown", (event) => event.key === "Escape" && now(null), options);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

/**
 * Mounted once by app/providers.tsx. Shows the text of `data-tooltip` on hover and keyboard focus of any element that
 * has it. One watcher serves the whole page, so a table with hundreds of them costs nothing. It is for the eye only:
 * what it says must also be in the element's label or description.
 */
export function TooltipHost() {
  const [shown, setShown] = useState<ShownTooltip | null>(null);

  useEffect(
    () =>
      watch((anchor) => {
        const text = anchor?.getAttribute("data-tooltip");
        setShown(anchor && text ? { anchor, text } : null);
      }),
    [],
  );

  // Without its code there is no tooltip: the label is still there, and a press on the element tells of trouble.
  const draw = useOnDemand(code, shown !== null, () => setShown(null));
  return shown && draw ? draw(shown) : null;
}
