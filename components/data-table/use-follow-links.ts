"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { MouseEvent } from "react";
import { opensElsewhere } from "#components/ui/opens-elsewhere.ts";

/**
 * Follows links marked `data-follow` within the console, by one listener on what they stand in: two hundred rows with a
 * router's link in each are slow to draw and to wake. Whatever asks for a new tab or window, the browser does itself.
 */
export function useFollowLinks() {
  const router = useRouter();
  return useCallback(
    (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || opensElsewhere(event)) return;
      const link = (event.target as Element).closest("a");
      if (!link?.hasAttribute("data-follow")) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    },
    [router],
  );
}
