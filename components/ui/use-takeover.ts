"use client";
import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * What the bare field hands over: the text typed so far, whether the cursor is in it, whether to show suggestions. The text
 * is asked for at the very moment of taking over: one may type between the code's coming and its being drawn.
 */
export type Takeover = { typed: () => string; focused: boolean; open: boolean };

/**
 * For the field that takes over: types again what was typed before. Only text that comes as input opens the list and
 * lights up its first item, which Enter then takes.
 */
export function useTakeover(typed: Takeover["typed"]): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const text = typed();
    if (text !== "" && input.current) type(input.current, text);
  }, [typed]);
  return input;
}

/** Puts a text into a field as its reader would: past React's own setter, so that React hears of it. */
function type(input: HTMLInputElement, text: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
