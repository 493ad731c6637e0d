"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { buttonStyle } from "./button-style.ts";
import { useFieldControl } from "./field-context.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import type { Suggestions } from "./suggestion-list.tsx";
import { type Takeover, useTakeover } from "./use-takeover.ts";

export type ComboboxProps<Item> = Suggestions<Item> & {
  value: Item | null;
  onValueChange: (value: Item | null) => void;
  placeholder?: string;
  /** Needed outside a Field. */
  "aria-label"?: string;
};

/** A Combobox that has been entered; fetched on demand. */
export function ComboboxField<Item>(props: ComboboxProps<Item> & Takeover) {
  const { value, onValueChange, placeholder, typed, focused, open, ...suggestions } = props;
  const { items, itemKey, itemLabel, onQueryChange } = suggestions;
  const input = useTakeover(typed);
  return (
    <Base.Root<Item>
      items={items}
      filter={null}
      value={value}
      onValueChange={(next) => onValueChange(next)}
      defaultOpen={open}
      itemToStringLabel={itemLabel}
      isItemEqualToValue={(a, b) => itemKey(a) === itemKey(b)}
      onInputValueChange={(query, { reason }) => reason !== "item-press" && onQueryChange(query)}
      autoHighlight
    >
      <div className="relative">
        <Base.Input
          {...useFieldControl({})}
          ref={input}
          placeholder={placeholder}
          aria-label={suggestions["aria-label"]}
          autoFocus={focused}
          onFocus={suggestions.onNear}
          className="control h-8 pl-2.5 pr-8 pointer-coarse:h-10"
        />
        <Base.Clear
          aria-label="Clear"
          className={`${buttonStyle("quiet", "sm", true)} absolute! right-1 top-1/2 size-6! -translate-y-1/2`}
        >
          <X aria-hidden className="size-4" />
        </Base.Clear>
      </div>
      <SuggestionList {...suggestions} />
    </Base.Root>
  );
}
