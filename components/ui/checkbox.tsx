"use client";
import { Check, Minus } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { MouseEvent, ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { ChoiceLabel } from "./choice-label.tsx";

type CheckboxBoxProps = {
  checked: boolean;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean;
  /** `event.shiftKey` tells a range selection. */
  onChange: (checked: boolean, event: MouseEvent<HTMLInputElement>) => void;
  disabled?: boolean;
  id?: string;
  name?: string;
  value?: string;
  tabIndex?: number;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
};

/** The bare box with a hit area of 24 px, for table rows; give it an `aria-label`. Elsewhere use Checkbox. */
export function CheckboxBox({ indeterminate = false, onChange, ...props }: CheckboxBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // HTML has no attribute for the mixed state, only this property.
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <span className="relative flex size-4 shrink-0">
      <input
        {...props}
        ref={input}
        type="checkbox"
        onChange={() => {}}
        onClick={(event) => onChange(event.currentTarget.checked, event)}
        className="check-box-input"
      />
      <span className="check-box">
        {indeterminate ? (
          <Minus aria-hidden className="size-3" />
        ) : (
          props.checked && <Check aria-hidden className="size-3" />
        )}
      </span>
    </span>
  );
}

type CheckboxProps = Omit<CheckboxBoxProps, "aria-label" | "aria-describedby" | "onChange" | "tabIndex"> & {
  label: ReactNode;
  hint?: ReactNode;
  onChange: (checked: boolean) => void;
  className?: string;
};

/** Something that is on or off, with its words. */
export function Checkbox({ label, hint, className, onChange, ...props }: CheckboxProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <label htmlFor={id} className={cn("flex min-h-6 items-start gap-2", props.disabled && "text-muted", className)}>
      <span className="flex h-5 items-center">
        <CheckboxBox {...props} id={id} onChange={onChange} aria-describedby={hint ? hintId : undefined} />
      </span>
      <ChoiceLabel label={label} hint={hint} hintId={hintId} />
    </label>
  );
}
