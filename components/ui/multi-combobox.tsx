"use client";
import type { ComponentType } from "react";
import { notifyCodeFailure } from "./code-failure.ts";
import { useFieldControl } from "./field-context.ts";
import { onDemand, useOnDemand } from "./on-demand.ts";
import type { OnDemand } from "./on-demand.ts";
import { useHydrated } from "./use-hydrated.ts";
import type { MultiComboboxProps } from "./multi-combobox-field.tsx";

const code = onDemand(() => import("./multi-combobox-field.tsx").then((module) => module.MultiComboboxField));

/** Finds several of many by typing; the chosen ones stay in the field as chips that Backspace or their × removes. */
export function MultiCombobox<Item>(props: MultiComboboxProps<Item>) {
  // Fetched after the server's markup was taken over: the library's hidden input carries a style attribute, which a
  // strict Content-Security-Policy refuses in server-rendered HTML.
  // The code serves items of every type; this field's are of one.
  const draw = useOnDemand(code as OnDemand<ComponentType<MultiComboboxProps<Item>>>, useHydrated(), notifyCodeFailure);
  const field = useFieldControl({});
  if (draw) return draw(props);
  return (
    <input
      {...field}
      disabled
      placeholder={props.placeholder}
      aria-label={props["aria-label"]}
      className="control h-8 px-2.5 pointer-coarse:h-10"
    />
  );
}
