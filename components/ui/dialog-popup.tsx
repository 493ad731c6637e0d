"use client";
import type { DialogSize } from "./dialog-style.ts";
import type { ReactElement, ReactNode } from "react";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import { DialogFooter } from "./dialog-footer.tsx";
import { backdropStyle, dialogSizes, dialogStyle } from "./dialog-style.ts";

type FieldElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export type DialogProps = {
  open?: boolean;
  /** @param reason Base UI's: "escape-key" for one key that may have been meant for something else */
  onOpenChange?: (open: boolean, reason?: string) => void;
  /** A button that opens it, where the dialog has one of its own; else control `open`. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: DialogSize;
  children?: ReactNode;
};

/** A Dialog that has been opened; fetched on demand. */
export function DialogPopup({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  footer,
  size = "md",
  children,
}: DialogProps) {
  const body = useRef<HTMLDivElement>(null);

  /**
   * The first field that is still to be filled in, else the first one, since a dialog with one is there to be filled in;
   * fingers get no keyboard they did not ask for.
   */
  function firstField() {
    if (matchMedia("(pointer: coarse)").matches) return true;
    const fields = [...(body.current?.querySelectorAll<FieldElement>("input, select, textarea") ?? [])];
    return fields.find((field) => field.ariaRequired === "true" && field.value === "") ?? fields[0] ?? true;
  }

  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next, { reason }) => onOpenChange?.(next, reason)}
      disablePointerDismissal
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        {/* A slip of the mouse beside the dialog takes the cursor out of no field. */}
        <Base.Backdrop onMouseDown={(event) => event.preventDefault()} className={backdropStyle} />
        <Base.Popup initialFocus={firstField} className={cn(dialogStyle, dialogSizes[size])}>
          <header className="flex items-start gap-4 px-4 pt-4">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold leading-6">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-sm text-muted">{description}</Base.Description>}
            </div>
            <Base.Close aria-label="Close" className={cn(buttonStyle("quiet", "sm", true), "-mr-1.5 -mt-0.5")}>
              <X aria-hidden className="size-4" />
            </Base.Close>
          </header>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-4 py-4">
            {children}
          </div>
          {footer && <DialogFooter>{footer}</DialogFooter>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
