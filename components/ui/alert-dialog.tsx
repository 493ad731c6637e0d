"use client";
import type { ReactNode } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { onDemand, useOnDemand } from "./on-demand.ts";

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, naming what it happens to: "Delete Ada Lovelace?" */
  title: ReactNode;
  /** What it means, and whether it can be taken back. */
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

const code = onDemand(() => import("./alert-dialog-popup.tsx").then((module) => module.AlertDialogPopup));

/** Asks before something that matters. It stays open until the caller closes it, so a failure can be shown inside. */
export function AlertDialog(props: AlertDialogProps) {
  const draw = useOnDemand(code, props.open, () => {
    props.onOpenChange(false);
    notifyCodeFailure();
  });
  return draw ? draw(props) : null;
}
