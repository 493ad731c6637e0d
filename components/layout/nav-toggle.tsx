"use client";
import { PanelLeft } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { usePreference } from "#components/ui/use-preference.ts";

/** On wide windows: narrows the navigation to its icons and back. */
export function NavToggle() {
  const [nav, setNav] = usePreference("nav");
  const collapsed = nav === "collapsed";
  return (
    <IconButton
      label={collapsed ? "Widen navigation" : "Narrow navigation"}
      icon={<PanelLeft aria-hidden className="size-4" />}
      onClick={() => setNav(collapsed ? "open" : "collapsed")}
    />
  );
}
