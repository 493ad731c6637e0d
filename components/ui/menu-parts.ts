"use client";
import type { Menu } from "@base-ui/react/menu";
import { createContext, useContext } from "react";

/** The library's parts, handed to the entries by the popup they are in: so that entries cost nothing before it opens. */
export const MenuParts = createContext<typeof Menu | null>(null);

/** The parts entries are made of. Throws outside a Menu. */
export function useMenuParts(): typeof Menu {
  const parts = useContext(MenuParts);
  if (!parts) throw new Error("Menu entries belong inside a Menu.");
  return parts;
}
