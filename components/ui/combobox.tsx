"use client";
import { useRef, useState } from "react";
import type { ComponentType } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { useFieldControl } from "./field-context.ts";
import { onDemand } from "./on-demand.ts";
import type { ComboboxProps, Takeover } from "./combobox-field.tsx";

const code = onDemand(() => import("./combobox-field.tsx").then((module) => module.ComboboxField));

/**
 * Finds one of many by typing. The caller fetches: `onQueryChange` tells what was typed (wait a little before asking),
 * `items` are the answers, in the order they come. Until the cursor enters it, it is a bare text field; the rest is
 * fetched then and takes over what was typed meanwhile. (So the library's hidden input, whose style attribute a strict
 * Content-Security-Policy refuses, is never in server-rendered HTML either.)
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { value, itemLabel, onQueryChange, placeholder } = props;
  const field = useFieldControl({});
  const input = useRef<HTMLInputElement>(null);
  const clicked = useRef(false);
  const [typed, setTyped] = useState("");
  const [takeover, setTakeover] = useState<Omit<Takeover, "typed"> | null>(null);

  const Real = code.get() as ComponentType<ComboboxProps<Item> & Takeover> | undefined;
  if (Real && takeover) return <Real {...props} {...takeover} typed={typed} />;

  function enter() {
    code
      .fetch()
      .then(
        () => setTakeover({ focused: document.activeElement === input.current, open: clicked.current }),
        notifyCodeFailure,
      );
  }

  return (
    <input
      {...field}
      ref={input}
      // It controls nothing yet: the list comes with the rest.
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
      role="combobox"
      aria-expanded={false}
      aria-label={props["aria-label"]}
      placeholder={placeholder}
      autoComplete="off"
      value={typed || (value === null ? "" : itemLabel(value))}
      onPointerEnter={() => void code.fetch().catch(() => {})}
      onPointerDown={() => (clicked.current = true)}
      onFocus={enter}
      onChange={(event) => {
        setTyped(event.target.value);
        onQueryChange(event.target.value);
      }}
      className="control h-8 pl-2.5 pr-8 pointer-coarse:h-10"
    />
  );
}
