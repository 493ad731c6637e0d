"use client";
import { useState } from "react";

/** True from the first time `value` is: for what stays mounted once it was opened, so that closing can be seen. */
export function useEverTrue(value: boolean): boolean {
  const [ever, setEver] = useState(value);
  if (value && !ever) setEver(true);
  return ever || value;
}
