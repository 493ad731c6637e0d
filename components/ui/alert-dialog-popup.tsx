"use client";
import type { ReactNode } from "react";
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { cn } from "#lib/utils/cn.ts";
import { Button } from "./button.tsx";
import { backdropStyle, dialogSizes, dialogStyle } from "./dialog-style.ts";

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, naming what it happens to: "Delete Ada Lovelace?" */
  title: ReactNode;
  /** What it means, and whether it can be undone. */
  description: ReactNode;
  /** The verb on the button: "Delete", never "OK". */
  confirmLabel: string;
  onConfirm: () => void;
  tone?: "danger" | "primary";
  pending?: boolean;
  /** Why it cannot be confirmed yet, such as a missing reason. */
  disabledReason?: string | undefined;
  cancelLabel?: string;
  children?: ReactNode;
};

/** An AlertDialog that has been opened; fetched on demand. */
export function AlertDialogPopup(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, onConfirm, children } = props;
  const { tone = "danger", pending = false, disabledReason, cancelLabel = "Cancel" } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => (next || !pending) && onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup className={cn(dialogStyle, dialogSizes.md)}>
          <div className="min-h-0 flex-1 space-y-4 overflow-y-auto p-4">
            <div>
              <Base.Title className="text-lg font-semibold leading-6">{title}</Base.Title>
              <Base.Description render={<div />} className="mt-1 text-sm text-muted">
                {description}
              </Base.Description>
            </div>
            {children}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
            <Base.Close render={<Button disabledReason={pending ? "Wait for the answer" : undefined} />}>
              {cancelLabel}
            </Base.Close>
            <Button variant={tone} pending={pending} disabledReason={disabledReason} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
