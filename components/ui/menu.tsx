"use client";
import type { ReactNode } from "react";
import { useMenuParts } from "./menu-parts.ts";
import { OnDemandPopup } from "./on-demand-popup.tsx";
import { onDemand } from "./on-demand.ts";
import type { MenuProps } from "./menu-popup.tsx";

const code = onDemand(() => import("./menu-popup.tsx").then((module) => module.MenuPopup));

/** A menu of actions, fully usable by keyboard (arrows, type-ahead, Escape). */
export function Menu(props: MenuProps) {
  return <OnDemandPopup code={code} kind="menu" props={props} />;
}

/** A named group of entries. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  const Base = useMenuParts();
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pb-0.5 pt-1.5 text-xs font-medium text-faint">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A thin line between groups. */
export function MenuSeparator() {
  const Base = useMenuParts();
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
