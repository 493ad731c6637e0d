"use client";
import { useId } from "react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import type { ButtonSize, ButtonVariant } from "./button-style.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonProps = Omit<ComponentProps<"button">, "style"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shown before the words; 16 px (`size-4`). */
  icon?: ReactNode;
  /** Work is under way: keeps its width, refuses clicks, says "In progress". */
  pending?: boolean;
  /** Why it cannot be used now. It stays reachable by keyboard and shows the reason. */
  disabledReason?: string | undefined;
};

/** A button; `type` is "button" unless told otherwise. */
export function Button({
  variant,
  size,
  icon,
  pending = false,
  disabledReason,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const refused = pending || disabledReason !== undefined;

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    // aria-disabled keeps focus and the reason within reach, but leaves refusing to us: a submit must not go out.
    if (refused) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <>
      <button
        type="button"
        {...props}
        aria-busy={pending || undefined}
        aria-disabled={refused || undefined}
        data-tooltip={disabledReason}
        aria-describedby={disabledReason ? reasonId : props["aria-describedby"]}
        onClick={handleClick}
        className={cn(buttonStyle(variant, size), className)}
      >
        <span className={cn("inline-flex min-w-0 items-center gap-1.5", pending && "opacity-0")}>
          {icon}
          {children}
        </span>
        {pending && <Spinner className="absolute size-4" />}
        <span role="status" className="sr-only">
          {pending ? "In progress" : ""}
        </span>
      </button>
      {disabledReason !== undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
