"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useHydrated } from "./use-hydrated.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import type { Suggestions } from "./suggestion-list.tsx";
import { buttonStyle } from "./button-style.ts";

type ComboboxProps<Item> = Suggestions<Item> & {
  value: Item | null;
  onValueChange: (value: Item | null) => void;
  placeholder?: string;
  /** Needed outside a Field. */
  "aria-label"?: string;
};

const input = "control h-8 pl-2.5 pr-8 pointer-coarse:h-10";

/**
 * Finds one of many by typing. The caller fetches: `onQueryChange` tells what was typed (wait a little before asking),
 * `items` are the answers, in the order they come.
 */
export function Combobox<Item>({ value, onValueChange, placeholder, ...props }: ComboboxProps<Item>) {
  const { items, itemKey, itemLabel, onQueryChange } = props;
  const label = props["aria-label"];
  // The library puts a hidden input with a style attribute beside the visible one: not into server-rendered HTML.
  if (!useHydrated()) return <input disabled placeholder={placeholder} aria-label={label} className={input} />;
  return (
    <Base.Root<Item>
      items={items}
      filter={null}
      value={value}
      onValueChange={(next) => onValueChange(next)}
      itemToStringLabel={itemLabel}
      isItemEqualToValue={(a, b) => itemKey(a) === itemKey(b)}
      onInputValueChange={(query, { reason }) => reason !== "item-press" && onQueryChange(query)}
      autoHighlight
    >
      <div className="relative">
        <Base.Input placeholder={placeholder} aria-label={label} className={input} />
        <Base.Clear
          aria-label="Clear"
          className={`${buttonStyle("quiet", "sm", true)} absolute right-1 top-1/2 size-6! -translate-y-1/2`}
        >
          <X aria-hidden className="size-4" />
        </Base.Clear>
      </div>
      <SuggestionList {...props} />
    </Base.Root>
  );
}
