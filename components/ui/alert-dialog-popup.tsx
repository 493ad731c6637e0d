"use client";
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { cn } from "#lib/utils/cn.ts";
import type { AlertDialogProps } from "./alert-dialog.tsx";
import { Button } from "./button.tsx";
import { backdropStyle, dialogSizes, dialogStyle } from "./dialog-style.ts";

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
