"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";

/** What is shown beside which element. */
export type ShownTooltip = { anchor: Element; text: string };

/** The tooltip in view; fetched when the first one is to be shown. */
export function TooltipPopup({ anchor, text }: ShownTooltip) {
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            data-tooltip-popup
            className="max-w-72 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-popup transition-opacity duration-100 data-starting-style:opacity-0"
          >
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
