"use client";
import { useQuery } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import type { ReactElement } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { OnDemandPopup } from "#components/ui/on-demand-popup.tsx";
import { onDemand } from "#components/ui/on-demand.ts";
import { notificationsQuery } from "#lib/client/notifications.ts";
import type { ConsoleNotification } from "#lib/schemas/notification.ts";
import { useAnnounceNews } from "./use-announce-news.ts";

const code = onDemand(async () => {
  const [{ PopoverPopup }, { NotificationList }] = await Promise.all([
    import("#components/ui/popover-popup.tsx"),
    import("./notification-list.tsx"),
  ]);
  return function BellPopup({ trigger, rows }: { trigger: ReactElement; rows: readonly ConsoleNotification[] }) {
    return (
      <PopoverPopup align="end" title="Notifications" trigger={trigger}>
        <NotificationList rows={rows} />
      </PopoverPopup>
    );
  };
});

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
  const label = unread > 0 ? `Notifications, ${unread} unread` : "Notifications";
  return (
    <OnDemandPopup
      code={code}
      kind="dialog"
      props={{ trigger: <IconButton label={label} icon={icon} />, rows: data?.rows ?? [] }}
    />
  );
}
