"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "#lib/utils/cn.ts";
import { popupItemStyle, popupStyle } from "./popup-style.ts";

/** One thing to go to or to do; the key is part of an element's id, so it has no blanks. */
export type Command = { key: string; label: string; hint?: string; icon?: ReactNode };
export type CommandGroup<Item extends Command> = { label: string; items: readonly Item[] };

type CommandListProps<Item extends Command> = {
  /** Begins the ids of the list and its options, which the field points at. */
  id: string;
  label: string;
  shown: boolean;
  note: string | null;
  groups: readonly CommandGroup<Item>[];
  /** The key of the item that Enter takes. */
  active: string | undefined;
  onChoose: (item: Item) => void;
  onPoint: (key: string) => void;
};

/** What a CommandBox offers, below its field. The focus never comes here: the field says which option is meant. */
export function CommandList<Item extends Command>(props: CommandListProps<Item>) {
  const { id, label, shown, note, groups, active, onChoose, onPoint } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);

  return (
    <div
      role="presentation"
      // Pressing in it leaves the cursor in the field, which would close it.
      onMouseDown={(event) => event.preventDefault()}
      className={cn(popupStyle, "absolute inset-x-0 top-full z-50 mt-1 min-w-72", !shown && "hidden")}
    >
      <p role="status" className={cn("px-3 text-xs text-muted", note && "py-2")}>
        {shown && note}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="max-h-[min(28rem,calc(100dvh-8rem))] overflow-y-auto overscroll-contain p-1 empty:hidden"
      >
        {shown &&
          groups.map((group) => (
            <div key={group.label} role="group" aria-label={group.label} className="not-first:mt-1">
              <p aria-hidden className="px-2 py-1 text-xs font-medium text-muted">
                {group.label}
              </p>
              {group.items.map((item) => (
                // The keys are the field's: it has the focus.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={item.key}
                  id={`${id}-${item.key}`}
                  role="option"
                  aria-selected={item.key === active}
                  onClick={() => onChoose(item)}
                  onPointerMove={() => item.key !== active && onPoint(item.key)}
                  className={cn(popupItemStyle, item.key === active && "bg-selected")}
                >
                  <span className="flex h-5 w-4 shrink-0 items-center text-muted">{item.icon}</span>
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{item.label}</span>
                    {item.hint && <span className="block truncate text-xs text-muted">{item.hint}</span>}
                  </span>
                </div>
              ))}
            </div>
          ))}
      </div>
    </div>
  );
}
