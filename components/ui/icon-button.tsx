"use client";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import type { ButtonSize, ButtonVariant } from "./button-style.ts";

type IconButtonProps = Omit<ComponentProps<"button">, "style" | "aria-label" | "children"> & {
  /** What it does; read out, and shown as a tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** A button with only an icon. */
export function IconButton({ label, icon, variant = "quiet", size, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      data-tooltip={label}
      className={cn(buttonStyle(variant, size, true), className)}
    >
      {icon}
    </button>
  );
}
