"use client";
import { useId } from "react";
import type { ReactNode } from "react";
import { ChoiceLabel } from "./choice-label.tsx";

type SwitchProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  name?: string;
};

const track =
  "pointer-events-none relative inline-flex h-5 w-9 shrink-0 rounded-full border border-line-strong bg-sunken " +
  "after:absolute after:left-0.5 after:top-0.5 after:size-3.5 after:rounded-full after:bg-muted " +
  "after:transition-transform after:duration-100 peer-checked:border-accent peer-checked:bg-accent " +
  "peer-checked:after:translate-x-4 peer-checked:after:bg-on-accent peer-disabled:opacity-50 " +
  "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus";

/** A setting that takes effect at once. In a form that is submitted, use a Checkbox. */
export function Switch({ label, hint, onChange, ...props }: SwitchProps) {
  const hintId = useId();
  return (
    <label className="flex min-h-6 cursor-pointer items-start gap-2.5 has-disabled:cursor-not-allowed has-disabled:text-muted">
      <span className="relative flex">
        <input
          {...props}
          type="checkbox"
          // HTML's own `checked` tells the state; ARIA in HTML forbids to say it twice.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="switch"
          aria-describedby={hint ? hintId : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="peer absolute -inset-y-0.5 h-6 w-full appearance-none opacity-0"
        />
        <span className={track} />
      </span>
      <ChoiceLabel label={label} hint={hint} hintId={hintId} />
    </label>
  );
}
