"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "#lib/utils/cn.ts";

/** A one-line text field; inside a Field it takes label, hint and error from it. */
export function TextInput({
  className,
  ...props
}: Omit<ComponentProps<"input">, "style" | "defaultValue"> & { defaultValue?: string }) {
  return (
    <Base.Control autoComplete="off" {...props} className={cn("control h-8 px-2.5 pointer-coarse:h-10", className)} />
  );
}
