"use client";
import type { ReactElement, ReactNode } from "react";
import { OnDemandPopup } from "./on-demand-popup.tsx";
import { onDemand } from "./on-demand.ts";

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Its heading and accessible name. */
  title: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
};

const code = onDemand(() => import("./popover-popup.tsx").then((module) => module.PopoverPopup));

/** A small panel beside its button, for details or a short form; a click elsewhere or Escape closes it. */
export function Popover(props: PopoverProps) {
  return <OnDemandPopup code={code} kind="dialog" props={props} />;
}
