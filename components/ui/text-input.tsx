"use client";
import type { ComponentProps } from "react";
import { cn } from "#lib/utils/cn.ts";
import { useFieldControl } from "./field-context.ts";

/** A one-line text field; inside a Field it takes label, hint and error from it. */
export function TextInput({ className, ...props }: Omit<ComponentProps<"input">, "style">) {
  return (
    <input
      autoComplete="off"
      {...props}
      {...useFieldControl(props)}
      className={cn("control h-8 px-2.5 pointer-coarse:h-10", className)}
    />
  );
}
