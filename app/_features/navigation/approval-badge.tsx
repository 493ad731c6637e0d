"use client";
import { useRead } from "#lib/client/reads.ts";

/** How many requests wait for the reader, beside the navigation's entry; nothing while there are none. */
export function ApprovalBadge() {
  const waiting = useRead("/approvals/count").data?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <span className="rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent">
      {waiting}
      <span className="sr-only"> waiting for you</span>
    </span>
  );
}
