"use client";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { useMenuParts } from "./menu-parts.ts";
import { popupItemStyle } from "./popup-style.ts";

type MenuItemProps = {
  icon?: ReactNode;
  onSelect?: () => void;
  /** Secondary text under the words. */
  hint?: ReactNode;
  /** Why it cannot be used now: it stays reachable by keyboard, shows the reason and does nothing. */
  disabledReason?: string | undefined;
  tone?: "default" | "danger";
  children: ReactNode;
};

function Content({ icon, hint, children }: { icon?: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <>
      {icon && <span className="flex h-5 w-4 shrink-0 items-center justify-center">{icon}</span>}
      <span className="min-w-0 flex-1">
        {children}
        {hint && <span className="block text-xs text-muted">{hint}</span>}
      </span>
    </>
  );
}

/** One action of a Menu. */
export function MenuItem({ icon, onSelect, hint, disabledReason, tone = "default", children }: MenuItemProps) {
  const Base = useMenuParts();
  const refused = disabledReason !== undefined;
  return (
    <Base.Item
      aria-disabled={refused || undefined}
      closeOnClick={!refused}
      onClick={() => !refused && onSelect?.()}
      className={cn(popupItemStyle, refused ? "text-faint" : tone === "danger" && "text-critical")}
    >
      <Content icon={icon} hint={disabledReason ?? hint}>
        {children}
      </Content>
    </Base.Item>
  );
}
