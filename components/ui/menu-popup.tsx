"use client";
import type { ReactElement, ReactNode } from "react";
import { Menu as Base } from "@base-ui/react/menu";
import { cn } from "#lib/utils/cn.ts";
import { MenuParts } from "./menu-parts.ts";
import { popupStyle } from "./popup-style.ts";

export type MenuProps = {
  /** The button that opens it: a Button or IconButton element. */
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  children: ReactNode;
};

/** A Menu that has been opened; fetched on demand. */
export function MenuPopup({ trigger, align = "end", children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup
            className={cn(
              popupStyle,
              "max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto overscroll-contain p-1",
            )}
          >
            <MenuParts value={Base}>{children}</MenuParts>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
