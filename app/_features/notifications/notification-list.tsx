"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "#components/ui/link.tsx";
import { useEffect } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import { toneText } from "#components/ui/tone.ts";
import { markNotificationsRead } from "#lib/actions/notifications.ts";
import type { ConsoleNotification } from "#lib/schemas/notification.ts";

/** The latest notifications; all of them count as read once they are shown. */
export function NotificationList({ rows }: { rows: readonly ConsoleNotification[] }) {
  const queryClient = useQueryClient();
  const newest = rows[0]?.id;
  const unread = rows.some(({ read }) => !read);

  useEffect(() => {
    if (!newest || !unread) return;
    // Should it fail they stay unread, and are marked the next time they are looked at.
    void markNotificationsRead(newest)
      .then(() => queryClient.invalidateQueries({ queryKey: ["notifications"] }))
      .catch(() => {});
  }, [newest, unread, queryClient]);

  if (rows.length === 0) {
    return (
      <p className="text-sm text-muted">
        No notifications yet. You are notified here when a job ends or a request is decided.
      </p>
    );
  }
  return (
    <ul className="-mx-3 divide-y divide-line text-sm">
      {rows.map(({ id, title, body, href, tone, at, read }) => (
        <li key={id}>
          <Link href={href} className="flex gap-2 px-3 py-2 hover:bg-hover">
            <span className={`flex h-5 items-center ${toneText[tone]}`}>
              <ToneIcon tone={tone} className="size-4 shrink-0" />
            </span>
            <span className="min-w-0 flex-1">
              <span className={`block ${read ? "" : "font-semibold"}`}>{title}</span>
              {body && <span className="block text-muted">{body}</span>}
              <span className="block text-xs text-faint">
                <RelativeTime at={at} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
