"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { cn } from "#lib/utils/cn.ts";
import { PageStaysReadable } from "./page-stays-readable.ts";
import { popupItemStyle, popupStyle } from "./popup-style.ts";

export type Suggestions<Item> = {
  items: readonly Item[];
  /** Stable and unique; tells items apart across answers. */
  itemKey: (item: Item) => string;
  /** What goes into the field when it is chosen. */
  itemLabel: (item: Item) => string;
  /** Second line: what tells two of the same name apart. */
  itemHint?: (item: Item) => ReactNode;
  /** What the reader typed. */
  onQueryChange: (query: string) => void;
  /** Pointer or cursor came near: what is offered before anything is typed may be asked for. */
  onNear?: () => void;
  /** An answer is under way. */
  loading?: boolean;
  /** Shown with no items and none coming: "Type a name", "Nobody by that name". */
  emptyText?: string;
  /** Why there is no answer. */
  errorText?: string | undefined;
};

/** The popup of Combobox and MultiCombobox, as wide as the field or as `anchor`. */
export function SuggestionList<Item>(props: Suggestions<Item> & { anchor?: RefObject<HTMLElement | null> }) {
  const { items, itemKey, itemLabel, itemHint, loading = false, emptyText = "Nothing found", errorText } = props;
  const note = errorText ?? (loading ? "Searching…" : items.length === 0 ? emptyText : null);
  return (
    <Base.Portal>
      <Base.Positioner
        {...(props.anchor && { anchor: props.anchor })}
        sideOffset={4}
        collisionPadding={8}
        className="z-50 outline-none"
      >
        <Base.Popup className={cn(popupStyle, "w-(--anchor-width) min-w-56 max-w-(--available-width)")}>
          <PageStaysReadable />
          <Base.Status className={cn("px-3 text-xs", note && "py-2", errorText ? "text-critical" : "text-muted")}>
            {note}
          </Base.Status>
          <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 data-empty:hidden">
            {(item: Item) => (
              <Base.Item key={itemKey(item)} value={item} className={popupItemStyle}>
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{itemLabel(item)}</span>
                  {itemHint && <span className="block truncate text-xs text-muted">{itemHint(item)}</span>}
                </span>
                <Base.ItemIndicator>
                  <Check aria-hidden className="mt-0.5 size-4 text-accent" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
