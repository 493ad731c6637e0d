"use client";
import { useId } from "react";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { ChoiceLabel } from "./choice-label.tsx";

type RadioOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  /** Why it cannot be chosen; shown in place of the hint. */
  disabledReason?: string | undefined;
};

type RadioGroupProps<Value extends string> = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly RadioOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  name?: string;
  hideLabel?: boolean;
};

const dot =
  "pointer-events-none flex size-4 items-center justify-center rounded-full border border-line-strong bg-surface " +
  "after:size-1.5 after:rounded-full peer-checked:border-accent peer-checked:bg-accent " +
  "peer-checked:after:bg-on-accent peer-disabled:border-line peer-disabled:bg-sunken " +
  "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus";

/** One of a few, all visible. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const id = useId();
  const { label, hint, error, options, value, onChange, name = id, hideLabel = false } = props;
  return (
    <fieldset
      aria-describedby={cn(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined}
      className="flex min-w-0 flex-col gap-2"
    >
      <legend className={hideLabel ? "sr-only" : "mb-1 text-sm font-medium"}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
      {options.map((option) => {
        const note = option.disabledReason ?? option.hint;
        const hintId = `${id}-${option.value}`;
        return (
          <label
            key={option.value}
            className={cn("flex min-h-6 items-start gap-2", option.disabledReason !== undefined && "text-muted")}
          >
            <span className="relative flex h-5 items-center">
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                disabled={option.disabledReason !== undefined}
                aria-describedby={note ? hintId : undefined}
                onChange={() => onChange(option.value)}
                className="peer absolute -inset-x-1 -inset-y-0.5 size-6 appearance-none opacity-0"
              />
              <span className={dot} />
            </span>
            <ChoiceLabel label={option.label} hint={note} hintId={hintId} />
          </label>
        );
      })}
      {error && (
        <p id={`${id}-error`} className="text-xs text-critical">
          {error}
        </p>
      )}
    </fieldset>
  );
}
