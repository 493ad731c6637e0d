"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useRef } from "react";
import { useFieldControl } from "./field-context.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import type { Suggestions } from "./suggestion-list.tsx";
import { type Takeover, useTakeover } from "./use-takeover.ts";

export type MultiComboboxProps<Item> = Suggestions<Item> & {
  value: readonly Item[];
  onValueChange: (value: Item[]) => void;
  placeholder?: string;
  /** Needed outside a Field. */
  "aria-label"?: string;
};

const box = "control flex min-h-8 flex-wrap items-center gap-1 p-1 pointer-coarse:min-h-10";
const input = "h-6 min-w-24 flex-1 bg-transparent px-1.5 text-sm outline-none";

/** A MultiCombobox that has been entered, or has something to show; fetched on demand. */
export function MultiComboboxField<Item>(all: MultiComboboxProps<Item> & Takeover) {
  const { value, onValueChange, placeholder, typed, focused, open, ...props } = all;
  const { items, itemKey, itemLabel, onQueryChange } = props;
  const wiring = useFieldControl({});
  const label = props["aria-label"];
  const field = useRef<HTMLDivElement>(null);
  const text = useTakeover(typed);
  return (
    <Base.Root<Item, true>
      multiple
      items={items}
      filter={null}
      value={[...value]}
      // Escape closes the list; pressed once more it would take out all that was chosen.
      onValueChange={(next, { reason }) => reason !== "escape-key" && onValueChange(next)}
      itemToStringLabel={itemLabel}
      isItemEqualToValue={(a, b) => itemKey(a) === itemKey(b)}
      defaultOpen={open}
      onInputValueChange={(query) => onQueryChange(query)}
      autoHighlight
    >
      <Base.Chips
        ref={field}
        className={`${box} has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-focus`}
      >
        {value.map((item) => (
          <Base.Chip
            key={itemKey(item)}
            aria-label={itemLabel(item)}
            className="flex h-6 max-w-full items-center gap-0.5 rounded-sm bg-accent-soft pl-1.5 text-sm outline-none data-highlighted:outline-2 focus-visible:outline-2 focus-visible:outline-focus"
          >
            <span className="truncate">{itemLabel(item)}</span>
            <Base.ChipRemove
              aria-label={`Remove ${itemLabel(item)}`}
              className="flex size-6 items-center justify-center rounded-sm text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <Base.Input
          {...wiring}
          ref={text}
          autoFocus={focused}
          onFocus={props.onNear}
          placeholder={value.length === 0 ? placeholder : undefined}
          aria-label={label}
          className={input}
        />
      </Base.Chips>
      <SuggestionList {...props} anchor={field} />
    </Base.Root>
  );
}
