"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { notify } from "#components/ui/toast.tsx";
import type { Notifications } from "#lib/schemas/notification.ts";

/** Says aloud, in the corner, what came while the page was open; what was there before stays behind the bell. */
export function useAnnounceNews(data: Notifications | undefined): void {
  const router = useRouter();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!data) return;
    const before = known.current;
    known.current = new Set(data.rows.map(({ id }) => id));
    if (!before) return;
    for (const { id, read, title, body, href, tone } of data.rows) {
      if (read || before.has(id)) continue;
      notify({ tone, title, description: body, action: { label: "Look", onSelect: () => router.push(href) } });
    }
  }, [data, router]);
}
