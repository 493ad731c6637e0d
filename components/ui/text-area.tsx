"use client";
import type { ComponentProps } from "react";
import { cn } from "#lib/utils/cn.ts";
import { useFieldControl } from "./field-context.ts";

/** A text field of several lines that grows with what is typed, up to 40 % of the window. */
export function TextArea({ className, rows = 3, ...props }: Omit<ComponentProps<"textarea">, "style">) {
  return (
    <textarea
      {...props}
      {...useFieldControl(props)}
      rows={rows}
      className={cn("control field-sizing-content max-h-[40dvh] min-h-16 resize-y px-2.5 py-1.5", className)}
    />
  );
}
