"use client";
import { notifyCodeFailure } from "./code-failure.ts";
import { OnDemandPopup } from "./on-demand-popup.tsx";
import { onDemand, useOnDemand } from "./on-demand.ts";
import type { DialogProps } from "./dialog-popup.tsx";

export { DialogFooter } from "./dialog-footer.tsx";

const code = onDemand(() => import("./dialog-popup.tsx").then((module) => module.DialogPopup));

/**
 * A modal dialog. A click beside it does not close it, so a slip never throws away what was typed; Escape and the
 * close button do. On a phone it fills the width and its body scrolls.
 */
export function Dialog({ trigger, ...props }: DialogProps) {
  if (trigger) return <OnDemandPopup code={code} kind="dialog" open={props.open} props={{ ...props, trigger }} />;
  return <ControlledDialog {...props} />;
}

function ControlledDialog(props: DialogProps) {
  const draw = useOnDemand(code, props.open ?? false, () => {
    props.onOpenChange?.(false);
    notifyCodeFailure();
  });
  return draw ? draw(props) : null;
}
