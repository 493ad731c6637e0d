"use client";
import { Bell as BellIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactElement, useEffect, useRef } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { OnDemandPopup } from "#components/ui/on-demand-popup.tsx";
import { onDemand } from "#components/ui/on-demand.ts";
import { notify } from "#components/ui/toast.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { ConsoleNotification, Notifications } from "#lib/schemas/notification.ts";

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
  const { data } = useRead("/notifications");
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

/** Says aloud, in the corner, what came while the page was open; what was there before stays behind the bell. */
function useAnnounceNews(data: Notifications | undefined): void {
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
