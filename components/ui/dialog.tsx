"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import { backdropStyle, dialogSizes, dialogStyle } from "./dialog-style.ts";
import type { DialogSize } from "./dialog-style.ts";

type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A button that opens it; leave out when `open` is controlled. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: DialogSize;
  children?: ReactNode;
};

/**
 * A modal dialog. A click beside it does not close it, so a slip never throws away what was typed; Escape and the
 * close button do. On a phone it fills the width and its body scrolls.
 */
export function Dialog({
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

  /** The first field, since a dialog with one is there to be filled in; fingers get no keyboard they did not ask for. */
  function firstField(opened: string) {
    if (opened === "touch") return true;
    return body.current?.querySelector<HTMLElement>("input, select, textarea") ?? true;
  }

  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
      disablePointerDismissal
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
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

/** The row of buttons at the foot of a dialog; use it inside a <form> that wraps body and buttons. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">{children}</footer>
  );
}
