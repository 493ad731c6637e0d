"use client";
import { cloneElement, useEffect, useRef, useState } from "react";
import type { ComponentProps, ComponentType, ReactElement } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { useOnDemand } from "./on-demand.ts";
import type { OnDemand } from "./on-demand.ts";

type PopupProps = { trigger: ReactElement };

/**
 * Draws the bare trigger until it is pressed; its popup's code is fetched when pointer or focus come near, takes the
 * trigger over and opens. `kind` is what opens, for assistive technology; `open` is set where the caller opens it.
 */
export function OnDemandPopup<Props extends PopupProps>(options: {
  code: OnDemand<ComponentType<Props>>;
  kind: "menu" | "dialog";
  open?: boolean | undefined;
  props: Props;
}) {
  const { code, kind, open = false, props } = options;
  const [pressed, setPressed] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const opened = useRef(false);
  const trigger = props.trigger as ReactElement<ComponentProps<"button">>;

  const draw = useOnDemand(code, pressed || open, () => {
    setPressed(false);
    notifyCodeFailure();
  });

  useEffect(() => {
    if (!button || !pressed || opened.current) return;
    opened.current = true;
    // The press that asked for the code came before it: repeat it, now that someone listens.
    button.focus();
    button.click();
  }, [button, pressed]);

  if (draw) return draw({ ...props, trigger: cloneElement(trigger, { ref: setButton }) });

  // Failing is told when it is pressed, not for coming near.
  const prefetch = () => void code.fetch().catch(() => {});
  const { onPointerEnter, onFocus, onClick, onKeyDown } = trigger.props;
  return cloneElement(trigger, {
    "aria-haspopup": kind,
    "aria-expanded": false,
    onPointerEnter(event) {
      onPointerEnter?.(event);
      prefetch();
    },
    onFocus(event) {
      onFocus?.(event);
      prefetch();
    },
    onClick(event) {
      onClick?.(event);
      setPressed(true);
    },
    onKeyDown(event) {
      onKeyDown?.(event);
      const opens = kind === "menu" && (event.key === "ArrowDown" || event.key === "ArrowUp");
      if (!opens || event.currentTarget.ariaDisabled === "true") return;
      event.preventDefault();
      setPressed(true);
    },
  });
}
