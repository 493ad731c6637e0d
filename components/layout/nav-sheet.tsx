"use client";
import { Menu as MenuIcon } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { OnDemandPopup } from "#components/ui/on-demand-popup.tsx";
import { onDemand } from "#components/ui/on-demand.ts";
import type { NavSheetProps } from "./nav-sheet-popup.tsx";

const code = onDemand(() => import("./nav-sheet-popup.tsx").then((module) => module.NavSheetPopup));

/** On narrow windows: a button that slides the navigation in from the left. */
export function NavSheet(props: NavSheetProps) {
  const trigger = (
    <IconButton label="Open navigation" icon={<MenuIcon aria-hidden className="size-5" />} className="lg:hidden" />
  );
  return <OnDemandPopup code={code} kind="dialog" props={{ ...props, trigger }} />;
}
