"use client";
import { useQuery } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { notificationsQuery } from "#lib/client/notifications.ts";
import { NotificationList } from "./notification-list.tsx";
import { useAnnounceNews } from "./use-announce-news.ts";

/** What the console has to tell its reader: a button with the number unread, and the latest behind it. */
export function Bell() {
  const { data } = useQuery(notificationsQuery());
  useAnnounceNews(data);
  const unread = data?.unread ?? 0;
  const icon = (
    <span className="relative">
      <BellIcon aria-hidden className="size-4" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute -right-2.5 -top-2 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] font-semibold leading-4 text-on-accent"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </span>
  );
  return (
    <Popover
      align="end"
      title="Notifications"
      trigger={<IconButton label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"} icon={icon} />}
    >
      <NotificationList rows={data?.rows ?? []} />
    </Popover>
  );
}
