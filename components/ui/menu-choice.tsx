"use client";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useMenuParts } from "./menu-parts.ts";
import { popupItemStyle } from "./popup-style.ts";

const indicator = "flex h-5 w-4 shrink-0 items-center justify-center";

/** An entry that is on or off; the menu stays open. */
export function MenuCheckbox(props: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  const Base = useMenuParts();
  return (
    <Base.CheckboxItem checked={props.checked} onCheckedChange={props.onChange} className={popupItemStyle}>
      <span className={indicator}>
        <Base.CheckboxItemIndicator>
          <Check aria-hidden className="size-4" />
        </Base.CheckboxItemIndicator>
      </span>
      {props.children}
    </Base.CheckboxItem>
  );
}

type MenuRadioGroupProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of several, under a heading; the menu stays open. */
export function MenuRadioGroup<Value extends string>({ label, value, options, onChange }: MenuRadioGroupProps<Value>) {
  const Base = useMenuParts();
  return (
    <Base.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <div aria-hidden className="px-2 pb-0.5 pt-1.5 text-xs font-medium text-faint">
        {label}
      </div>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={popupItemStyle}>
          <span className={indicator}>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4" />
            </Base.RadioItemIndicator>
          </span>
          {option.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
