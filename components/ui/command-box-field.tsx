"use client";
import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { useRef, useState } from "react";
import { cn } from "#lib/utils/cn.ts";
import { type Command, type CommandBoxProps, type CommandGroup, commandInputStyle } from "./command-box.tsx";
import { popupItemStyle, popupStyle } from "./popup-style.ts";

/** A CommandBox that has been entered; fetched on demand. `focused`: the cursor was in the bare field. */
export function CommandBoxField<Item extends Command>(props: CommandBoxProps<Item> & { focused: boolean }) {
  const { label, text, onTextChange, groups, onChoose, onSubmit, sure, note, input, focused } = props;
  const [open, setOpen] = useState(focused);
  const highlighted = useRef(false);
  const filled = groups.filter(({ items }) => items.length > 0);

  function choose(item: Item) {
    setOpen(false);
    onChoose(item);
  }

  return (
    <Base.Root
      items={filled as CommandGroup<Item>[]}
      filter={null}
      mode="none"
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== "item-press") onTextChange(next);
      }}
      open={open && (filled.length > 0 || note !== null)}
      onOpenChange={setOpen}
      openOnInputClick
      autoHighlight={sure}
      onItemHighlighted={(item) => (highlighted.current = item !== undefined)}
      itemToStringValue={(item: Item) => item.label}
    >
      <Base.Input
        ref={input}
        aria-label={label}
        placeholder={label}
        autoFocus={focused}
        spellCheck={false}
        onFocus={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || highlighted.current) return;
          setOpen(false);
          onSubmit();
        }}
        className={commandInputStyle}
      />
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={cn(popupStyle, "w-(--anchor-width) min-w-72 max-w-(--available-width)")}>
            <Base.Status className={cn("px-3 text-xs text-muted", note && "py-2")}>{note}</Base.Status>
            <Base.List className="max-h-[min(28rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 data-empty:hidden">
              {(group: CommandGroup<Item>) => (
                <Base.Group key={group.label} items={[...group.items]} className="not-first:mt-1">
                  <Base.GroupLabel className="px-2 py-1 text-xs font-medium text-muted">{group.label}</Base.GroupLabel>
                  <Base.Collection>
                    {(item: Item) => (
                      <Base.Item key={item.key} value={item} onClick={() => choose(item)} className={popupItemStyle}>
                        <span className="flex h-5 w-4 shrink-0 items-center text-muted">{item.icon}</span>
                        <span className="min-w-0 flex-1">
                          <span className="block truncate">{item.label}</span>
                          {item.hint && <span className="block truncate text-xs text-muted">{item.hint}</span>}
                        </span>
                      </Base.Item>
                    )}
                  </Base.Collection>
                </Base.Group>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
