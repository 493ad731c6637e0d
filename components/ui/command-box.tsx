"use client";
import { Search } from "lucide-react";
import { type ComponentType, type ReactNode, type Ref, useRef, useState } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { Kbd } from "./kbd.tsx";
import { onDemand } from "./on-demand.ts";

/** One thing to go to or to do. */
export type Command = { key: string; label: string; hint?: string; icon?: ReactNode };
export type CommandGroup<Item extends Command> = { label: string; items: readonly Item[] };

export type CommandBoxProps<Item extends Command> = {
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
  /** Told when it is entered for the first time. */
  onEnter: () => void;
  input: Ref<HTMLInputElement>;
};

const code = onDemand(() => import("./command-box-field.tsx").then((module) => module.CommandBoxField));

export const commandInputStyle = "control peer h-8 pl-8 pr-16 pointer-coarse:h-10";

/**
 * A search box that is always there and finds things to go to and to do. Until it is entered it is a bare field; the
 * rest is fetched then and takes over what was typed meanwhile.
 */
export function CommandBox<Item extends Command>(props: CommandBoxProps<Item>) {
  const [takeover, setTakeover] = useState<{ focused: boolean } | null>(null);
  const focused = useRef(false);
  const Real = takeover ? (code.get() as ComponentType<CommandBoxProps<Item> & { focused: boolean }>) : undefined;
  const { label, text, onTextChange, onSubmit, onEnter, keys, input } = props;

  function enter() {
    focused.current = true;
    onEnter();
    code.fetch().then(() => setTakeover({ focused: focused.current }), notifyCodeFailure);
  }

  return (
    <search className="relative flex min-w-0 items-center">
      <Search aria-hidden className="pointer-events-none absolute left-2.5 z-1 size-4 text-muted" />
      {Real && takeover ? (
        <Real {...props} {...takeover} />
      ) : (
        <input
          ref={input}
          // It controls nothing yet: the list comes with the rest.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="combobox"
          aria-expanded={false}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && onSubmit()}
          onPointerEnter={() => void code.fetch().catch(() => {})}
          onFocus={enter}
          onBlur={() => (focused.current = false)}
          className={commandInputStyle}
        />
      )}
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
    </search>
  );
}
