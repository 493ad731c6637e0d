"use client";
import { notifyCodeFailure } from "./code-failure.ts";
import { onDemand, useOnDemand } from "./on-demand.ts";
import type { AlertDialogProps } from "./alert-dialog-popup.tsx";

const code = onDemand(() => import("./alert-dialog-popup.tsx").then((module) => module.AlertDialogPopup));

/** Asks before something that matters. It stays open until the caller closes it, so a failure can be shown inside. */
export function AlertDialog(props: AlertDialogProps) {
  const draw = useOnDemand(code, props.open, () => {
    props.onOpenChange(false);
    notifyCodeFailure();
  });
  return draw ? draw(props) : null;
}
