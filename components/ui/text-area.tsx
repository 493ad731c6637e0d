"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "#lib/utils/cn.ts";

/** A text field of several lines that grows with what is typed, up to 40 % of the window. */
export function TextArea({ className, rows = 3, ref, ...props }: Omit<ComponentProps<"textarea">, "style">) {
  return (
    <Base.Control
      render={
        <textarea
          {...props}
          ref={ref}
          rows={rows}
          className={cn("control field-sizing-content max-h-[40dvh] min-h-16 resize-y px-2.5 py-1.5", className)}
        />
      }
    />
  );
}
