"use client";
import { OnDemandPopup } from "./on-demand-popup.tsx";
import { onDemand } from "./on-demand.ts";
import type { PopoverProps } from "./popover-popup.tsx";

const code = onDemand(() => import("./popover-popup.tsx").then((module) => module.PopoverPopup));

/** A small panel beside its button, for details or a short form; a click elsewhere or Escape closes it. */
export function Popover(props: PopoverProps) {
  return <OnDemandPopup code={code} kind="dialog" props={props} />;
}
