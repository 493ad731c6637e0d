"use client";
import { useState } from "react";
import type { ComponentType } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { ComboboxStandIn } from "./combobox-stand-in.tsx";
import type { MultiComboboxProps } from "./multi-combobox-field.tsx";
import { onDemand, useOnDemand } from "./on-demand.ts";
import type { OnDemand } from "./on-demand.ts";
import { useHydrated } from "./use-hydrated.ts";
import type { Takeover } from "./use-takeover.ts";

const code = onDemand(() => import("./multi-combobox-field.tsx").then((module) => module.MultiComboboxField));
const UNTOUCHED: Takeover = { typed: () => "", focused: false, open: false };

/**
 * Finds several of many by typing; the chosen ones stay in the field as chips that Backspace or their × removes. Empty and
 * not yet entered it is a bare text field, as Combobox is.
 */
export function MultiCombobox<Item>(props: MultiComboboxProps<Item>) {
  const [takeover, setTakeover] = useState<Takeover | null>(null);
  const hydrated = useHydrated();
  const draw = useOnDemand(
    // The code serves items of every type; this field's are of one.
    code as OnDemand<ComponentType<MultiComboboxProps<Item> & Takeover>>,
    // Chips need the code too. After the server's markup was taken over: the library's hidden input carries a style
    // attribute, which a strict Content-Security-Policy refuses in server-rendered HTML.
    takeover !== null || (hydrated && props.value.length > 0),
    notifyCodeFailure,
  );
  if (draw) return draw({ ...props, ...(takeover ?? UNTOUCHED) });
  return (
    <ComboboxStandIn
      code={code}
      text=""
      placeholder={props.placeholder}
      aria-label={props["aria-label"]}
      onQueryChange={props.onQueryChange}
      onNear={props.onNear}
      onTakeover={setTakeover}
    />
  );
}
