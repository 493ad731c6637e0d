"use client";
import { useLayoutEffect } from "react";

/**
 * Inside a suggestion list: keeps the rest of the page readable while the list is open. Base UI marks all of it
 * `aria-hidden` then, though it is no modal and one can tab into what is hidden (mui/base-ui issue 5528; its `modal`
 * setting has no say in this). It leaves alone what has `aria-live`, of which `off` is what everything has by default;
 * what a dialog has hidden beneath itself stays hidden.
 */
export function PageStaysReadable() {
  // Before the library's own effect, which is this one's parent's and comes after painting.
  useLayoutEffect(() => {
    const readable = [...document.body.children].filter(
      (each) => each.getAttribute("aria-hidden") !== "true" && !each.hasAttribute("aria-live"),
    );
    for (const each of readable) each.setAttribute("aria-live", "off");
    return () => {
      for (const each of readable) each.removeAttribute("aria-live");
    };
  }, []);
  return null;
}
