"use client";
import { Search } from "lucide-react";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { type Command, type CommandGroup, CommandList } from "./command-list.tsx";
import { Kbd } from "./kbd.tsx";

type CommandBoxProps<Item extends Command> = {
  /** What can be found; read out, and the placeholder. */
  label: string;
  text: string;
  onTextChange: (text: string) => void;
  groups: readonly CommandGroup<Item>[];
  onChoose: (item: Item) => void;
  /** Enter with nothing chosen. */
  onSubmit: () => void;
  /** Whether Enter takes the first item: only where the text can mean nothing else. */
  sure: boolean;
  /** Said above the items: that more are coming, or why there are none. */
  note: string | null;
  /** The keys that lead here, shown while it is empty. */
  keys: readonly string[];
  /** Told when it is entered. */
  onEnter: () => void;
  input: Ref<HTMLInputElement>;
};

/**
 * A search box that is always there and finds things to go to and to do: a combobox with a list of groups, as the ARIA
 * Authoring Practices describe it. The cursor stays in the field; arrows move through the list. Base UI's would hide the
 * rest of the page from assistive technology while its list is open, and highlight nothing that arrives after a key.
 */
export function CommandBox<Item extends Command>(props: CommandBoxProps<Item>) {
  const { label, text, onTextChange, onChoose, onSubmit, onEnter, sure, note, keys, input } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = props.groups.filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const shown = open && (items.length > 0 || note !== null);
  const active = shown ? (items.find(({ key }) => key === chosen) ?? (sure ? items[0] : undefined)) : undefined;

  function move(by: 1 | -1) {
    const from = active ? items.indexOf(active) : by === 1 ? -1 : items.length;
    setChosen(items[(from + by + items.length) % items.length]?.key ?? null);
  }
  function choose(item: Item) {
    setOpen(false);
    setChosen(null);
    onChoose(item);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (shown) move(event.key === "ArrowDown" ? 1 : -1);
      else setOpen(true);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (active) return choose(active);
      setOpen(false);
      onSubmit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (shown) setOpen(false);
      else onTextChange("");
    }
  }

  return (
    <search className="relative flex min-w-0 items-center">
      <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-muted" />
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${active.key}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onTextChange(event.target.value);
          setChosen(null);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          onEnter();
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        className="control h-8 pl-8 pr-16 max-sm:pr-2 pointer-coarse:h-10"
      />
      {text === "" && (
        <span
          aria-hidden
          className="pointer-events-none absolute right-1.5 flex gap-0.5 max-sm:hidden pointer-coarse:hidden"
        >
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
      <CommandList
        id={id}
        label={label}
        shown={shown}
        note={note}
        groups={groups}
        active={active?.key}
        onChoose={choose}
        onPoint={setChosen}
      />
    </search>
  );
}
