"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "#lib/utils/cn.ts";
import { useFieldControl } from "./field-context.ts";

type SelectOption = { value: string; label: string; disabled?: boolean };
type SelectGroup = { label: string; options: readonly SelectOption[] };

type SelectProps = Omit<ComponentProps<"select">, "style" | "children" | "multiple" | "onChange" | "value" | "size"> & {
  options: readonly (SelectOption | SelectGroup)[];
  value?: string;
  onValueChange?: (value: string) => void;
  /** Shown while nothing is chosen; it cannot be chosen itself. */
  placeholder?: string;
};

function Option({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  );
}

/**
 * One of a list: the browser's own select, so it works before scripts run, on a phone and with every reader. Give it a
 * Field, or an `aria-label`.
 */
export function Select({ options, onValueChange, placeholder, className, ...props }: SelectProps) {
  return (
    <span className={cn("relative inline-flex w-full min-w-0", className)}>
      <select
        {...props}
        {...useFieldControl(props)}
        onChange={(event) => onValueChange?.(event.target.value)}
        className="control h-8 appearance-none truncate pl-2.5 pr-8 pointer-coarse:h-10"
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <Option key={option.value} {...option} />
              ))}
            </optgroup>
          ) : (
            <Option key={entry.value} {...entry} />
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute right-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
