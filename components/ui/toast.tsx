"use client";
import { useEffect, useRef, useState } from "react";
import { onDemand } from "./on-demand.ts";
import type { Notice } from "./toast-region.tsx";

const code = onDemand(() => import("./toast-region.tsx"));

// Draws the region, once its code is here; set while the host is mounted.
let drawRegion: (() => void) | undefined;

/**
 * Shows a notice in the corner and reads it out politely. Critical ones interrupt and stay until closed; F6 moves the
 * focus to the notices. Anything a reader must not miss belongs on the page instead.
 */
export function notify(notice: Notice): void {
  code.fetch().then(
    ({ showNotice }) => {
      showNotice(notice);
      drawRegion?.();
    },
    // The console is out of reach, so the notices' own code is too; what happened is said all the same.
    () => window.alert([notice.title, notice.description].filter(Boolean).join("\n\n")),
  );
}

/**
 * Mounted once by app/providers.tsx: the place of the notices, whose code comes with the first one. What appears in a
 * live region is only read out when the region was there before it, hence the empty one from the start.
 */
export function ToastHost() {
  const container = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    drawRegion = () => setWanted(true);
    return () => {
      drawRegion = undefined;
    };
  }, []);

  const Region = wanted ? code.get()?.ToastRegion : undefined;
  return (
    <div ref={container} aria-live="polite">
      {Region && <Region container={container} />}
    </div>
  );
}
