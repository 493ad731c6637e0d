"use client";
import type { ReactElement, ReactNode } from "react";
import { Popover as Base } from "@base-ui/react/popover";
import { cn } from "#lib/utils/cn.ts";
import { popupStyle } from "./popup-style.ts";

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Its heading and accessible name. */
  title: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
};

/** A Popover that has been opened; fetched on demand. */
export function PopoverPopup({ trigger, title, align = "start", children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup
            className={cn(
              popupStyle,
              "max-h-(--available-height) w-80 max-w-(--available-width) space-y-2 overflow-y-auto p-3",
            )}
          >
            <Base.Title className="text-sm font-semibold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
