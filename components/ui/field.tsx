"use client";
import { CircleAlert } from "lucide-react";
import { useId, useMemo } from "react";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { FieldContext } from "./field-context.ts";
import type { FieldWiring } from "./field-context.ts";

type FieldProps = {
  label: ReactNode;
  /** What to put in, and how it is used. */
  hint?: ReactNode;
  /** What is wrong and how to right it; marks the control invalid and is read out with it. */
  error?: ReactNode;
  /** Puts a star behind the label and tells assistive technology. */
  required?: boolean;
  /** Puts "(optional)" behind the label. */
  optional?: boolean;
  /** Keep the label for screen readers only. */
  hideLabel?: boolean;
  name?: string;
  disabled?: boolean;
  className?: string;
  /** One TextInput, TextArea, Select, SearchInput, Combobox or MultiCombobox. */
  children: ReactNode;
};

/** Label, hint and error around one control, wired to it for assistive technology. */
export function Field(props: FieldProps) {
  const { label, hint, error, required = false, optional, hideLabel, name, disabled = false, className } = props;
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = cn(errorId, hintId) || undefined;
  const wiring = useMemo<FieldWiring>(
    () => ({ id, labelId: `${id}-label`, describedBy, invalid: errorId !== null, required, disabled, name }),
    [id, describedBy, errorId, required, disabled, name],
  );
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label id={`${id}-label`} htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium text-ink"}>
        {label}
        {required && (
          <span aria-hidden className="text-critical">
            {" *"}
          </span>
        )}
        {optional && <span className="font-normal text-faint"> (optional)</span>}
      </label>
      <FieldContext value={wiring}>{props.children}</FieldContext>
      {hintId && (
        <p id={hintId} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {errorId && (
        <p id={errorId} className="flex gap-1.5 text-xs text-critical">
          <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
          <span className="min-w-0">{error}</span>
        </p>
      )}
    </div>
  );
}
