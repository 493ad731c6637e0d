"use client";
import { useState } from "react";
import type { ComponentType } from "react";
import type { ComboboxProps } from "./combobox-field.tsx";
import { ComboboxStandIn } from "./combobox-stand-in.tsx";
import { onDemand } from "./on-demand.ts";
import type { Takeover } from "./use-takeover.ts";

const code = onDemand(() => import("./combobox-field.tsx").then((module) => module.ComboboxField));

/**
 * Finds one of many by typing. The caller fetches: `onQueryChange` tells what was typed (wait a little before asking),
 * `items` are the answers, in the order they come. Until the cursor enters it, it is a bare text field; the rest is
 * fetched then and takes over what was typed meanwhile. (So the library's hidden input, whose style attribute a strict
 * Content-Security-Policy refuses, is never in server-rendered HTML either.)
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { value, itemLabel, onQueryChange, onNear, placeholder } = props;
  const [takeover, setTakeover] = useState<Takeover | null>(null);

  const Real = code.get() as ComponentType<ComboboxProps<Item> & Takeover> | undefined;
  if (Real && takeover) return <Real {...props} {...takeover} />;

  return (
    <ComboboxStandIn
      code={code}
      text={value === null ? "" : itemLabel(value)}
      placeholder={placeholder}
      aria-label={props["aria-label"]}
      onQueryChange={onQueryChange}
      onNear={onNear}
      onTakeover={setTakeover}
    />
  );
}
