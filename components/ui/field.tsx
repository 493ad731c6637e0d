"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { cn } from "#lib/utils/cn.ts";

type FieldProps = {
  label: ReactNode;
  /** What to put in, and how it is used. */
  hint?: ReactNode;
  /** What is wrong and how to right it; marks the control invalid and is read out with it. */
  error?: ReactNode;
  /** Marks the label; fields without it read "(optional)" only when `optional` is set. */
  required?: boolean;
  optional?: boolean;
  /** Keep the label for screen readers only. */
  hideLabel?: boolean;
  name?: string;
  disabled?: boolean;
  className?: string;
  /** One TextInput, TextArea, Select, SearchInput or Combobox. */
  children: ReactNode;
};

/** Label, hint and error around one control, wired to it for assistive technology. */
export function Field(props: FieldProps) {
  const { label, hint, error, required, optional, hideLabel, name, disabled, className, children } = props;
  return (
    <Base.Root
      invalid={Boolean(error)}
      {...(name === undefined ? {} : { name })}
      {...(disabled === undefined ? {} : { disabled })}
      className={cn("flex min-w-0 flex-col gap-1", className)}
    >
      <Base.Label className={hideLabel ? "sr-only" : "text-sm font-medium text-ink"}>
        {label}
        {required && (
          <span aria-hidden className="text-critical">
            {" *"}
          </span>
        )}
        {optional && <span className="font-normal text-faint"> (optional)</span>}
      </Base.Label>
      {children}
      {hint && <Base.Description className="text-xs text-muted">{hint}</Base.Description>}
      {error && (
        <Base.Error match className="flex gap-1.5 text-xs text-critical">
          <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
          <span className="min-w-0">{error}</span>
        </Base.Error>
      )}
    </Base.Root>
  );
}
