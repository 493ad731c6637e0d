"use client";
import { useEffect, useState } from "react";

/** What someone pauses for between two words, in milliseconds: long enough to spare a call for each letter. */
export const TYPING_PAUSE_MS = 200;

/** The value as it was when it last stood still for the given time; at first the value itself. */
export function useDebounced<Value>(value: Value, milliseconds: number = TYPING_PAUSE_MS): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
