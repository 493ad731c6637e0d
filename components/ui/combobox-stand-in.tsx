"use client";
import { useRef, useState } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { useFieldControl } from "./field-context.ts";
import type { OnDemand } from "./on-demand.ts";
import type { Takeover } from "./use-takeover.ts";

type ComboboxStandInProps = {
  /** What takes over. */
  code: OnDemand<unknown>;
  /** Shown until something is typed. */
  text: string;
  placeholder: string | undefined;
  "aria-label": string | undefined;
  onQueryChange: (query: string) => void;
  onNear: (() => void) | undefined;
  /** Called once the code is here. */
  onTakeover: (takeover: Takeover) => void;
};

/** A bare text field in place of a combobox whose code is fetched when the cursor enters it. */
export function ComboboxStandIn({
  code,
  text,
  placeholder,
  onQueryChange,
  onNear,
  onTakeover,
  ...props
}: ComboboxStandInProps) {
  const field = useFieldControl({});
  const input = useRef<HTMLInputElement>(null);
  const clicked = useRef(false);
  // Both: what is shown, and what is so far when the code arrives.
  const [typed, setTyped] = useState("");
  const latest = useRef("");

  function enter() {
    onNear?.();
    code.fetch().then(
      () =>
        onTakeover({
          typed: () => latest.current,
          focused: document.activeElement === input.current,
          open: clicked.current,
        }),
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
      value={typed || text}
      onPointerEnter={() => {
        onNear?.();
        void code.fetch().catch(() => {});
      }}
      onPointerDown={() => (clicked.current = true)}
      onFocus={enter}
      onChange={(event) => {
        latest.current = event.target.value;
        setTyped(event.target.value);
        onQueryChange(event.target.value);
      }}
      className="control h-8 pl-2.5 pr-8 pointer-coarse:h-10"
    />
  );
}
